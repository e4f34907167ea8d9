/* The files of a run: collected in memory, compared, and written all or nothing.
 *
 * Layout and manifest: PLAN.md section 3. Every file goes to a temporary beside its place inside the output folder,
 * then all are renamed, the manifest last; temporaries are removed on failure and when a signal ends the run. Files
 * equal to what is there stay untouched. A file of ours that nobody generates any more is removed; one edited by hand
 * is an error unless forced, and so is a file of the user's where one must be written; all others that the manifest
 * does not list are never touched. Links inside the folder are not followed. */
#ifndef EMIT_OUTPUT_H
#define EMIT_OUTPUT_H

#include "../base/diagnostic.h"
#include "../base/text.h"

struct output_file {
    const char *path; /* relative to the output folder, '/' between parts, no ".." */
    const char *text;
    size_t length;
    bool is_executable;
};

struct output {
    struct arena *arena;
    LIST(struct output_file) files;
    bool is_partial; /* files of ours in top folders that get none now stay as they are */
    struct text body; /* where files are rendered, one behind the other: none has to be copied */
};

/* What writing came to. */
struct output_summary {
    size_t written, unchanged, removed;
};

/* Adds a file; the text is kept, not copied. A path that leaves the folder or stands there twice is reported. */
bool output_add(struct output *output, const char *path, const char *text, size_t length, bool is_executable,
                struct diagnostics *diagnostics);

/* Writes the files below FOLDER, which is made if needed, with manifest.json. False after reporting an error; then
 * the folder is as it was. */
bool output_write(struct output_summary *out, const struct output *output, const char *folder, bool force,
                  struct diagnostics *diagnostics);

/* What comparing came to. */
struct output_difference {
    struct text text;    /* a unified diff of every file that writing would change, remove or create */
    const char *version; /* of the bridgegen that wrote the folder; NULL if nobody knows */
};

/* Compares with what is in FOLDER; true if nothing differs. Trouble is reported. */
bool output_compare(struct output_difference *out, const struct output *output, const char *folder,
                    struct diagnostics *diagnostics);

/* Removes the temporaries of a write under way. Safe in a signal handler. */
void output_remove_temporaries(void);

#endif
