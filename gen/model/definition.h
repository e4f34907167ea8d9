/* Which declarations are written by themselves, and which inside another: questions that both ways of writing a model,
 * as JSON and as C, ask alike. */
#ifndef MODEL_DEFINITION_H
#define MODEL_DEFINITION_H

#include "../base/hash.h"
#include "model.h"

struct definitions {
    struct map typedefs; /* name -> typedef */
    struct map users;    /* address of a nameless declaration -> one that has it in its type */
};

/* Looks through a model. Names are kept, not copied. */
void definitions_find(struct definitions *out, struct arena *arena, const struct model *model);

/* Whether DECLARATION is written as part of another one: one without a name, or declared inside a record, where it is
 * used; a typedef together with the tagless record or enum that it names. */
bool definitions_is_inside(const struct definitions *definitions, struct arena *arena,
                           const struct declaration *declaration);

/* The typedef that names a record or enum without a tag; NULL if it has none or the model lacks it. */
const struct declaration *definitions_typedef(const struct definitions *definitions,
                                              const struct declaration *declaration);

/* The declaration that a type is made of, through pointers, arrays and results; NULL if it is built in. */
const struct declaration *definition_innermost(const struct type *type);

/* Whether it is a record or enum without tag and typedef; NULL is not. */
bool definition_is_nameless(const struct declaration *declaration);

/* The declaration that a field defines as it uses it: one that has no name, or that is declared inside RECORD without
 * facts of its own, and that no field before has defined. NULL if there is none. */
const struct declaration *definition_of_field(const struct declaration *record, size_t index);

/* The integer type of an enum that C does not make of its values: one that the header states, as C23 can; else NULL. */
const struct type *definition_stated_type(const struct declaration *enumeration);

/* Whether a declaration is an enum of a type smaller than C takes by itself. */
bool definition_is_small(const struct declaration *declaration);

#endif
