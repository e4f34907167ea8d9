/* What the packages of a library are linked with.
 *
 * What the user says comes first; else it is guessed from the names of the header, and held against what that library
 * exports: a guess that has nothing of the header is none. What the libraries need themselves is linked, too, where the
 * header declares some of it. */
#ifndef LINKING_H
#define LINKING_H

#include "run.h"

/* What is known before anything is found. */
struct linking {
    struct arena *arena;
    const struct run_options *options;
    const char *target; /* never NULL */
    struct diagnostics *diagnostics;
};

/* Completes the name, the version and the link of LIBRARY. A header is read with the flags that its users compile it
 * with, so this comes first; what a spec says of it is known when it has been read. False after an error. */
bool linking_find(const struct linking *linking, struct library *library);

/* What the libraries of MODEL export, as far as linkers and loaders care, and notes of what is linked; the link of
 * MODEL may change. False if nobody knows: no library, or none that can be read. */
bool linking_exports(const struct linking *linking, struct model *model, struct map *out);

#endif
