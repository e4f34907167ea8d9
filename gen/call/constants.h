/* What arguments may name: the enumerators, macros and variables of a header. */
#ifndef CALL_CONSTANTS_H
#define CALL_CONSTANTS_H

#include "../base/hash.h"
#include "../model/model.h"

struct constants {
    struct map enumerators; /* name -> struct member */
    struct map macros;      /* name -> struct declaration */
    struct map variables;   /* name -> struct declaration */
};

/* Looks through MODEL, whose names are kept. */
void constants_find(struct constants *out, struct arena *arena, const struct model *model);

/* The integer that NAME stands for; false if it is none. */
bool constants_integer(const struct constants *constants, const char *name, struct integer *out);

/* The macro of a name if it is of a KIND; NULL if there is no such. */
const struct declaration *constants_macro(const struct constants *constants, const char *name, enum constant_kind kind);

/* "did you mean 'KV_OK'?" for a word that looks like the name of a constant; NULL if none is near. */
const char *constants_suggest(const struct constants *constants, struct arena *arena, const char *word);

#endif
