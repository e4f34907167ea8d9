/* Numbers as people write them: integers in any base with or without the suffixes of C, characters, names of constants,
 * and several of these with `|` between; floating point in decimal or hexadecimal. */
#ifndef CALL_NUMBER_H
#define CALL_NUMBER_H

#include "constants.h"

/* Reads an integer; false if TEXT is none, nor made of constants. */
bool number_integer(struct integer *out, struct arena *arena, const struct constants *constants, const char *text);

/* Reads a floating-point number as C would for a type of SIZE bytes. False if it is none, or beyond that type. */
bool number_float(long double *out, const struct constants *constants, const char *text, uint64_t size);

/* The fewest digits that read back as NUMBER, which has the precision of a type of SIZE bytes: 0.1, 1e+20, nan. */
const char *number_text(struct arena *arena, long double number, uint64_t size);

#endif
