/* The value of a variable's initialiser, if it is a constant that every language can have. */
#ifndef FRONT_VALUES_H
#define FRONT_VALUES_H

#include "reader.h"

/* Fills the type and value of a constant from a variable's cursor. False, with OUT as it was, if it has no constant
 * value, or one that is neither integer, float nor text. */
bool values_read(struct reader *reader, CXCursor variable, struct declaration *out);

/* Fills the type and value of a constant from a literal. */
void values_set_literal(const struct reader *reader, const struct literal *literal, struct declaration *out);

/* The exact integer that 64 bits are in a type. */
struct integer values_integer(const struct type *type, uint64_t bits);

#endif
