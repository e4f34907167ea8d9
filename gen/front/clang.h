/* libclang, found and loaded at run time: this folder is the only one that sees it.
 *
 * The tool is compiled against libclang's headers but linked to no libclang, so that it starts on any machine, works
 * with whatever major version is installed (13 to 22), and needs none for commands that read no C. A `struct clang` is
 * a table of the functions used: clang->getCursorKind is clang_getCursorKind. */
#ifndef FRONT_CLANG_H
#define FRONT_CLANG_H

#include "../base/diagnostic.h"

#include <clang-c/Index.h>

/* The functions of clang.def as pointers, and where they come from. */
struct clang {
#define CLANG(name) __typeof__(clang_##name) *name;
#include "clang.def"
#undef CLANG
    const char *path;         /* the file that was loaded */
    const char *version;      /* as libclang says it: "Debian clang version 14.0.6" */
    unsigned major;           /* 14; 0 if the version does not say */
    const char *resource_dir; /* where its stddef.h is: "/usr/lib/clang/14"; NULL if it is not installed */
};

/* Loads libclang: the library PATH, or that of the environment variable BRIDGEGEN_LIBCLANG, or the newest one found.
 * Texts are in ARENA; the library stays loaded. False after reporting "no-libclang". */
bool clang_open(struct clang *out, struct arena *arena, const char *path, struct diagnostics *diagnostics);

/* The text of STRING in ARENA, "" if it has none; STRING is given back to libclang. */
const char *clang_text(const struct clang *clang, struct arena *arena, CXString string);

#endif
