/* Arguments: what people write becomes values of C types in memory.
 *
 *     5  -1  0x1f  'a'  KV_OK  A|B      integers and enums          true  false        _Bool
 *     1.5  0x1p-3  inf                  floating point              {"x": 1}           structs, by value or by address
 *     hello  text:NULL  hex:00ff  @FILE what points at bytes        [1, 2]             arrays, by address or as fields
 *     out  out:64                       room for one, for 64        NULL               no address
 *     callback  callback:1              a function that answers zero, or 1
 *     stdout  &table                    a pointer that the library has, or to what it has
 *
 * What points at anything else is written as what it points at. Inside of JSON the same texts stand in strings. */
#ifndef CALL_VALUE_H
#define CALL_VALUE_H

#include "../base/diagnostic.h"
#include "../base/json.h"
#include "constants.h"

/* Memory that a pointer was given: COUNT elements of a type; void is bytes. */
struct value_object {
    void *memory;
    const struct type *element;
    uint64_t count;
};

/* A function that has to be made before the call: its address goes to `where`. */
struct value_callback {
    const char *name; /* what it was given as: "visit" */
    void *where;
    const struct type *function;
    void *reply; /* what it answers; it has the size of the result */
};

/* A pointer to a variable of the library, or to what that points at: its value goes to `where` before the call. */
struct value_reference {
    const struct declaration *variable;
    void *where;
    bool is_address;
};

struct value_reader {
    struct arena *arena;
    const struct constants *constants;
    struct diagnostics *diagnostics;
    const char *parameter; /* the name of the one that is read */
    LIST(struct value_object) objects;
    LIST(struct value_callback) callbacks;
    LIST(struct value_reference) references;
};

/* Reads VALUE into OUT, which has the size of TYPE and is zeroed. False after reporting "argument", or what is wrong
 * with its JSON, at the value's place. */
bool value_read(struct value_reader *reader, void *out, const struct type *type, const struct json *value);

/* The text of an argument as a value that is called WHAT in diagnostics. */
const struct json *value_of_text(struct arena *arena, const char *what, const char *text);

/* The object that a pointer leads to; NULL if it is none of the reader's. */
const struct value_object *value_object_at(const struct value_reader *reader, const void *memory);

/* The type of an argument beyond the fixed ones, by its literal form: int, a larger integer, double, room for bytes, or
 * text; that of a constant. */
const struct type *value_literal_type(struct arena *arena, const struct constants *constants,
                                      const struct type *function, const char *text);

#endif
