/* A function or callback while its slots are being decided: what functions and callbacks share. */
#ifndef PASSES_SLOTS_H
#define PASSES_SLOTS_H

#include "passes.h"

/* Under decision. Once a question is open the rest is not decided. */
struct deciding {
    struct planning *planning;
    const struct declaration *declaration; /* the function, or the typedef of a callback */
    const struct type *type;               /* its function type */
    struct plan_function *function;        /* being filled */
    const struct site **sites;             /* by position */
    const struct site *returned;           /* the site of what is returned */
    struct plan_question question;         /* its text is NULL while there is none */
};

/* Starts: a slot for each parameter and for what is returned, operations undecided. */
struct deciding deciding_start(struct planning *planning, const struct declaration *declaration,
                               const struct type *type, struct plan_function *function);

/* Leaves a question open at a site, with what to write as its answer; the first one stays. Always false. */
bool deciding_ask(struct deciding *deciding, const struct site *site, const char *question, const char *answer);

/* Leaves open what stands behind a pointer that no operation serves as it is. Always false. */
bool deciding_ask_pointee(struct deciding *deciding, const struct site *site, const struct type *pointee);

/* Reports that a facet says what the type cannot be. */
void deciding_contradict(struct deciding *deciding, const struct site *site, enum facet facet, const char *why);

/* The slot that a facet names, reported if there is no such parameter or it is no integer (or pointer to one). NULL if
 * the facet is absent. */
struct plan_slot *deciding_named(struct deciding *deciding, const struct site *site, enum facet facet);

/* Makes SLOT the derived slot of OWNER. */
void deciding_derive(struct plan_slot *slot, struct plan_slot *owner, enum derived_what what);

/* Whether a slot was decided already: as the derived slot of another, or as a callback. */
bool deciding_is_decided(const struct plan_slot *slot);

/* Sets what a slot is to the user whose pointer leads to ELEMENTs, each a byte: text, a path or bytes. Whether it is
 * one of the first two. */
bool deciding_text(struct plan_slot *slot, const struct site *site, const struct type *element);

/* Sets what a slot is to the user whose values are of TYPE: a scalar, an enum or a plain record. False, and the surface
 * is SURFACE_UNIT, if it is none of them. */
bool deciding_value(struct deciding *deciding, struct plan_slot *slot, const struct type *type);

#endif
