/* Calling conventions, by the names of the attributes that ask for them.
 *
 * A function that is called as C functions are on its target has none. Whether one makes a difference there is the
 * parser's business. */
#ifndef MODEL_CONVENTION_H
#define MODEL_CONVENTION_H

#include <stdbool.h>

/* What a convention is called that has no attribute of its own. */
#define CONVENTION_OTHER "other"

/* Whether __attribute__((NAME)) asks for a calling convention. */
bool convention_is_attribute(const char *name);

#endif
