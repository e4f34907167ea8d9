/* What libclang a run would use, for people who ask (doctor): the one header of this folder about libclang that does
 * not show it. */
#ifndef FRONT_DESCRIBE_H
#define FRONT_DESCRIBE_H

#include "../base/diagnostic.h"

struct clang_description {
    const char *version; /* "Debian clang version 14.0.6" */
    const char *path;    /* "/usr/lib/llvm-14/lib/libclang-14.so.1" */
    const char *headers; /* the folder of its own headers (stddef.h); NULL: they are not installed */
    unsigned major;
};

/* Describes the library PATH or, if that is NULL, the one that a run would find. Texts are in ARENA. False after
 * reporting "no-libclang". */
bool describe_clang(struct clang_description *out, struct arena *arena, const char *path,
                    struct diagnostics *diagnostics);

#endif
