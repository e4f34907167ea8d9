/* The parts of reading a value, which call each other: for value.c, value_pointer.c and value_record.c alone. */
#ifndef CALL_VALUE_PARTS_H
#define CALL_VALUE_PARTS_H

#include "value.h"

/* Reports what is wrong with VALUE; always false. */
bool value_fail(const struct value_reader *reader, const struct json *value, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* "`r`" or "an array", for messages: a shell may have made something else of what was written. */
const char *value_as_given(const struct value_reader *reader, const struct json *value);

/* VALUE or, if it is a text that looks like JSON, what that says; NULL after an error. */
const struct json *value_expand(struct value_reader *reader, const struct json *value);

/* Reads an integer of WIDTH bits, signed as TYPE is. */
bool value_read_bits(struct value_reader *reader, uint64_t *out, const struct type *type, unsigned width,
                     const struct json *value);

/* Reads a value of a canonical pointer or array type, or of a complete record, into OUT. */
bool value_read_pointer(struct value_reader *reader, void *out, const struct type *type, const struct json *value);
bool value_read_array(struct value_reader *reader, void *out, const struct type *type, const struct json *value);
bool value_read_record(struct value_reader *reader, void *out, const struct declaration *record,
                       const struct json *value);

/* Reads the elements of a JSON array, each of TYPE, into OUT. */
bool value_read_elements(struct value_reader *reader, void *out, const struct type *type, const struct json *array);

/* How many elements a JSON array has. */
uint64_t value_count(const struct json *array);

/* Whether a text stands for bytes by its form: text:..., hex:..., @FILE, or any other; its bytes in ARENA, with a NUL
 * after them. False after reporting what is wrong. */
bool value_read_bytes(struct value_reader *reader, const char **out, uint64_t *out_length, const struct json *value);

#endif
