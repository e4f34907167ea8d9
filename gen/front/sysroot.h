/* Where the headers of the C library are when a header is read for another target than this machine: below the sysroot
 * that is given, where Debian's cross compilers have them, or else in memory (stubs/). */
#ifndef FRONT_SYSROOT_H
#define FRONT_SYSROOT_H

#include "../base/diagnostic.h"
#include "../base/list.h"

#include <clang-c/Index.h>

struct sysroot {
    LIST(const char *) arguments; /* for the parser */
    struct texts folders;         /* of the search path, but for the parser's own */
    struct texts shared;          /* this machine's, where they are searched for what is included in quotes only */
    bool has_stubs;
};

/* Fills OUT for TARGET (NULL: this machine) and PATH, the sysroot given (NULL: none). */
void sysroot_find(struct sysroot *out, struct arena *arena, const char *target, const char *path);

/* How many files of a sysroot are in memory, and these files, for the parser. */
size_t sysroot_file_count(const struct sysroot *sysroot);
void sysroot_fill_files(const struct sysroot *sysroot, struct arena *arena, struct CXUnsavedFile *out);

#endif
