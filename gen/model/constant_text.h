/* Values as text: integers and numbers in decimal, constants as C expressions of exactly their type. */
#ifndef MODEL_CONSTANT_TEXT_H
#define MODEL_CONSTANT_TEXT_H

#include "../base/text.h"
#include "model.h"

/* Appends an integer in decimal: "-1", "4096". */
void constant_text_write_integer(struct text *out, struct integer value);

/* A number in the fewest digits that read back as the same one: "0.1", "1.0", "-inf". */
const char *constant_text_number(struct arena *arena, double number);

/* The same of a `float`, which needs fewer of them: "0.1", where as a double it is 0.10000000149011612. */
const char *constant_text_float(struct arena *arena, float number);

/* Appends a C string literal with its quotes for any bytes. */
void constant_text_write_literal(struct text *out, const char *text, size_t length);

/* Appends the value of an enumerator as C. */
void constant_text_write_enumerator(struct text *out, struct integer value);

/* Appends a constant as a C expression of its type: "4096U", "((uint8_t)5)", "(-2147483647 - 1)". */
void constant_text_write(struct text *out, const struct declaration *constant);

#endif
