/* The value of a macro's replacement text, when that is one plain literal: 4096, (-1), 0x7fffffffUL, 'a', "1.4.0".
 *
 * Such constants never become probes for the parser: in a header of thousands of them that is most of the time.
 * Whatever is not surely read here exactly as the compiler would, is left to the compiler. */
#ifndef FRONT_LITERAL_H
#define FRONT_LITERAL_H

#include "../base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum literal_kind {
    LITERAL_NONE, /* not a plain literal */
    LITERAL_INTEGER,
    LITERAL_FLOAT,
    LITERAL_TEXT
};

/* The types that plain literals can have. */
enum literal_type {
    LITERAL_INT,
    LITERAL_UNSIGNED,
    LITERAL_LONG,
    LITERAL_UNSIGNED_LONG,
    LITERAL_LONG_LONG,
    LITERAL_UNSIGNED_LONG_LONG,
    LITERAL_SINGLE,
    LITERAL_DOUBLE,
    LITERAL_CHARACTERS,
    LITERAL_TYPE_COUNT
};

struct literal {
    enum literal_kind kind;
    enum literal_type type;
    uint64_t bits; /* integer: two's complement when negative */
    bool is_negative;
    double number;    /* float */
    const char *text; /* text: its bytes in ARENA, with a NUL after them */
    size_t length;
};

/* Reads BODY for a target whose long has LONG_SIZE bytes. */
struct literal literal_read(struct arena *arena, const char *body, unsigned long_size);

/* Whether the number that TOKEN begins with, of LENGTH characters, is an integer that none of C's types holds: each
 * compiler makes something else of it. */
bool literal_is_huge(const char *token, size_t length);

#endif
