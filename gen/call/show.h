/* Values of C as JSON, from the memory they are in.
 *
 * Written so that they can be given as arguments again: enums by name, bytes as "hex:00ff", what cannot be said as an
 * address. Only text is followed through pointers, and only as far as memory is there. */
#ifndef CALL_SHOW_H
#define CALL_SHOW_H

#include "../base/json.h"
#include "../plan/plan.h"

/* Adds the value of TYPE at MEMORY to PARENT under NAME. PLAN says which enums are flags. */
void show_value(struct arena *arena, const struct plan *plan, struct json *parent, const char *name,
                const struct type *type, const void *memory);

/* Adds an integer of any size. */
void show_integer(struct arena *arena, struct json *parent, const char *name, struct integer value);

/* Adds bytes: as text if IS_TEXT and they are UTF-8 without a NUL, else in hexadecimal, the first of them if there are
 * very many. */
void show_bytes(struct arena *arena, struct json *parent, const char *name, const void *bytes, uint64_t length,
                bool is_text);

/* The same of the bytes at an address, or the address if they are not there. */
void show_bytes_at(struct arena *arena, struct json *parent, const char *name, uintptr_t address, uint64_t length,
                   bool is_text);

/* The same of the text at an address, up to its NUL. */
void show_text_at(struct arena *arena, struct json *parent, const char *name, uintptr_t address);

/* Adds COUNT elements of TYPE at MEMORY as an array. */
void show_elements(struct arena *arena, const struct plan *plan, struct json *parent, const char *name,
                   const struct type *type, const void *memory, uint64_t count);

/* The names of the enumerators that BITS are made of: "KV_OK", "A|B"; NULL if they are not made of any. */
const char *show_constant(struct arena *arena, const struct plan *plan, const struct declaration *enumeration,
                          uint64_t bits);

#endif
