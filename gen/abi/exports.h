/* What the built libraries of a header export, by name, and what of it a header's declarations mean.
 *
 * Names are those that linkers use: a declaration may have another one than in C, and some systems put an underscore
 * before them. */
#ifndef ABI_EXPORTS_H
#define ABI_EXPORTS_H

#include "../base/hash.h"
#include "../model/model.h"
#include "symbols.h"

/* Libraries that belong together: of one header, for one machine. */
struct libraries {
    const struct symbols **items;
    size_t count, capacity;
};

struct exports {
    struct libraries libraries;    /* none: nobody knows what is exported */
    struct map current;            /* name -> struct symbol: what programs are linked with now */
    struct map versions;           /* "kv_open@KV_1.0" -> struct symbol, superseded ones too */
    bool has_versions;             /* some symbol has one */
};

/* The exports of LIBRARIES, of which there may be none. */
struct exports exports_of(struct arena *arena, struct libraries libraries);

/* Whether LIBRARY is for the machine and system of TARGET, a triple. */
bool exports_are_for(struct arena *arena, const struct symbols *library, const char *target);

/* The name by which a function or variable is exported on the machine of the libraries, of which there is one. */
const char *exports_name(const struct exports *exports, const struct declaration *declaration);

/* The symbol that programs which use a declaration are linked with; NULL if there is none. */
const struct symbol *exports_find(const struct exports *exports, struct arena *arena,
                                  const struct declaration *declaration);

/* The symbol NAME in a version, current or superseded; NULL if there is none. */
const struct symbol *exports_find_version(const struct exports *exports, struct arena *arena, const char *name,
                                          const char *version);

#endif
