/* The value of a variable's initialiser, if it is a constant that every language can have. */
#ifndef FRONT_VALUES_H
#define FRONT_VALUES_H

#include "reader.h"

/* Fills the type and value of a constant from a variable's cursor. False, with OUT as it was, if it has no constant
 * value, or one that is neither integer, float nor text. */
bool values_read(struct reader *reader, CXCursor variable, struct declaration *out);

/* The same of a pointer that is a number: POINTER has its type, NUMBER its value. */
bool values_read_address(struct reader *reader, CXCursor pointer, CXCursor number, struct declaration *out);

/* What the value of a variable is that is no constant. */
enum value_kind {
    VALUE_NONE,      /* the parser did not accept it as one */
    VALUE_TEXT,      /* a text of bytes, perhaps of another type than char */
    VALUE_WIDE_TEXT, /* L"", u"", U"" */
    VALUE_OF_C,      /* long double, __int128 */
    VALUE_RECORD,    /* a struct or union */
    VALUE_ADDRESS,   /* a pointer */
    VALUE_LATE       /* a number that the program has when it runs */
};

/* That of a variable's initialiser. */
enum value_kind values_kind(struct reader *reader, CXCursor variable);

/* The function that a variable's initialiser names and nothing else; a null cursor if it is more than a name, or names
 * something else. */
CXCursor values_function(struct reader *reader, CXCursor variable);

/* Fills the type and value of a constant from a literal. */
void values_set_literal(const struct reader *reader, const struct literal *literal, struct declaration *out);

/* The exact integer that 64 bits are in a type. */
struct integer values_integer(const struct type *type, uint64_t bits);

#endif
