/* manifest.json: which files of an output folder are ours, and what we wrote into them.
 *
 *     {
 *       "bridgegen": 1,
 *       "version": "0.1.0",
 *       "files": [
 *         { "path": "rust/Cargo.toml", "xxh128": "99aa..." }
 *       ]
 *     }
 *
 * xxh128sum agrees. Paths are sorted. What may be done to a file because of it is decided in output.c. */
#ifndef EMIT_MANIFEST_H
#define EMIT_MANIFEST_H

#include "../base/diagnostic.h"
#include "../base/hash.h"
#include "../base/text.h"

#define MANIFEST_NAME "manifest.json"

/* From paths to the hashes of their contents (const char *). Zeroed is empty. */
struct manifest {
    struct map files;
    const char *version; /* of the bridgegen that wrote it; NULL if it does not say */
};

/* Adds a file with its contents. PATH is kept. */
void manifest_add(struct arena *arena, struct manifest *manifest, const char *path, const char *text, size_t length);

/* The hash a file was written with, or NULL. */
const char *manifest_hash(const struct manifest *manifest, const char *path);

/* Whether PATH may be below an output folder: relative, and none of its parts empty, "." or "..". */
bool manifest_is_path(const char *path);

/* The text of a manifest. */
void manifest_write(struct text *out, const struct manifest *manifest);

/* Reads one. False after reporting an error: not JSON, not a manifest, of a newer format, with a path that leaves the
 * folder. */
bool manifest_read(struct manifest *out, struct arena *arena, const struct source *source,
                   struct diagnostics *diagnostics);

#endif
