/* Which files are the library's own, and what a consumer calls them.
 *
 * Own are the headers given; what they include with quotes; files in their folder or below, unless that is a root of
 * the search path (where everybody's headers lie) and they are not included by the folder's name; the folder named like
 * a header (git2.h, git2/), in whichever root; files that refuse to be included but through an own one. Globs replace
 * all but the first. Found by reading the files as text, before any parser does: the macros of these files are wanted
 * then. */
#ifndef FRONT_OWN_H
#define FRONT_OWN_H

#include "directives.h"

#include "../base/hash.h"

/* One file of the library. */
struct own_file {
    const char *path;     /* as it can be opened, without needless dots */
    const char *absolute; /* the same from the root on */
    const char *include_name;
    struct directives directives;
    const struct source *source; /* the text, once the parser has read it: set by front/reader */
    bool was_read;               /* the parser really read it: set by front/header */
};

/* What a rule may look at. Zeroed is valid; texts must live as long as the result, but for those of the headers. */
struct own_options {
    LIST(const struct source *) headers; /* the headers given, in order; their names are where they lie */
    LIST(const char *) include_dirs;     /* -I, in order */
    LIST(const char *) system_dirs;      /* what the parser searches by itself */
    LIST(const char *) shared_dirs;      /* where everybody's headers lie, though they are not searched */
    LIST(const char *) globs;            /* --own */
};

struct own {
    struct arena *arena;
    struct arena *scratch; /* for the text of a file while it is looked at */
    const struct own_options *options;
    const char *here;                  /* the folder that relative paths start from, "/" at its end */
    LIST(const char *) roots;          /* of the search path, absolute, "/" at their ends */
    LIST(const char *) folders;        /* whose files are own, the same way */
    LIST(const char *) shared_folders; /* of the headers given, that are roots */
    LIST(struct own_file *) files;     /* in the order found */
    struct map by_path;                /* absolute path -> struct own_file */
    struct map errors;                 /* path of somebody else's file -> its #error lines */
};

/* Finds the own files. SCRATCH, another arena than ARENA, must live as long; nothing is left in it. */
void own_find(struct own *out, struct arena *arena, struct arena *scratch, const struct own_options *options);

/* The own file at a path that the parser reports, which may be one it found by itself; NULL if it is not own. */
struct own_file *own_file(struct own *own, const char *path);

/* What a consumer writes between the brackets of #include: the path below the innermost root of the search path that
 * holds it, or below the folder of the header given; else its last part. */
const char *own_include_name(const struct own *own, const char *path);

/* Whether `stdio.h` or the like: the C library's headers are nobody's, even between quotes. */
bool own_is_standard(const char *name);

/* PATH without "./", "//" and "x/../". */
const char *own_clean_path(struct arena *arena, const char *path);

#endif
