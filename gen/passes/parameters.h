/* The decisions about one slot of a function. Each returns whether the slot is decided; if not, a question is left open
 * or a contradiction was reported. */
#ifndef PASSES_PARAMETERS_H
#define PASSES_PARAMETERS_H

#include "slots.h"

/* The class of the objects that TYPE points at, or NULL. */
struct plan_class *parameter_class(struct deciding *deciding, const struct type *type);

/* Links lengths, capacities and the like of a slot, before any slot is decided. */
void parameter_link(struct deciding *deciding, struct plan_slot *slot, const struct site *site);

/* A callback parameter and its userdata: before other parameters, since it claims one of them. */
bool parameter_callback(struct deciding *deciding, struct plan_slot *slot, const struct site *site);

/* Any parameter that is not decided yet. */
bool parameter_decide(struct deciding *deciding, struct plan_slot *slot, const struct site *site);

/* Text or bytes that C gives or lends; VALUE is the type of the pointer that arrives. */
bool parameter_memory(struct deciding *deciding, struct plan_slot *slot, const struct site *site,
                      const struct type *value);

/* A new object: through an out pointer, or returned. */
bool parameter_object(struct deciding *deciding, struct plan_slot *slot, const struct site *site,
                      struct plan_class *class);

/* The error scheme that a function's `err` names; NULL if it names none, or one that there is not. */
struct plan_scheme *parameter_scheme(const struct deciding *deciding);

/* Adds a code that a fact names to the function's absent codes, or its again codes; an unknown one, and one of
 * another scheme, is reported. */
void parameter_code(struct deciding *deciding, const struct site *site, enum facet facet, const char *name,
                    bool is_again);

#endif
