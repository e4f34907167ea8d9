/* C headers read into a model: the front door of this folder.
 *
 * One parse of a text that includes the headers, defines BRIDGEGEN, and ends with probes for macro constants. Owns
 * nothing: the model is in the caller's arena, the parser is gone when the call returns. */
#ifndef FRONT_HEADER_H
#define FRONT_HEADER_H

#include "../base/diagnostic.h"
#include "../model/model.h"

/* What to read and how. Zeroed is valid but for `paths` or `text`. Paths are as the user gave them; they start from the
 * working directory. */
struct header_options {
    LIST(const char *) paths;        /* the headers, in the order in which they are included */
    const struct source *text;       /* a header that is no file, read after them as if it lay at its name; or NULL */
    LIST(const char *) include_dirs; /* -I */
    LIST(const char *) defines;      /* -D: "NAME" or "NAME=value" */
    LIST(const char *) undefines;    /* -U */
    LIST(const char *) clang;        /* arguments for the parser as they are */
    LIST(const char *) own;          /* --own: globs for the library's files; empty: front/own's rule */
    const char *libclang;            /* the library to load; NULL: the newest found */
    const char *target;              /* "aarch64-linux-gnu"; NULL: this machine */
    const char *sysroot;             /* the folder that holds the target's usr/include; NULL: front/sysroot knows */
    const char *compiler;            /* --cc: whose search path and macros hold; NULL: the parser's own */
    const char *standard;            /* -std: "c11"; NULL: gnu17 */
};

/* Fills the model's declarations, target, and the library's headers, includes and own files; the rest of OUT stays as
 * it is. Declarations are in source order, what they reach in other headers before them, and have a refusal where C
 * itself makes them unusable. False after reporting an error: "no-libclang", "missing-file", "unreadable-file",
 * "not-a-file", "not-text", "empty-header", "missing-include", "needs-cpp", "header-error", "header-syntax",
 * "clang-arguments", "annotation-syntax", "same-name". */
bool header_read(struct model *out, struct arena *arena, const struct header_options *options,
                 struct diagnostics *diagnostics);

#endif
