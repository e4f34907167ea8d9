/* C's own functions read digits; names come from the header. */
#include "number.h"

#include "../base/text.h"
#include "../front/literal.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* "0x1f", "0b101", "017", "31UL"; never a sign. */
static bool read_digits(uint64_t *out, const char *text)
{
    bool is_binary = text[0] == '0' && (text[1] == 'b' || text[1] == 'B');
    const char *digits = is_binary ? text + 2 : text;
    char *end;
    if (!isdigit((unsigned char)*digits))
        return false;
    errno = 0;
    *out = strtoull(digits, &end, is_binary ? 2 : 0);
    return errno == 0 && end[strspn(end, "uUlL")] == '\0';
}

/* One number, character or name. */
static bool read_one(struct integer *out, struct arena *arena, const struct constants *constants, const char *text)
{
    if (*text == '\'') {
        struct literal literal = literal_read(arena, text, sizeof(long));
        *out = (struct integer){literal.bits, literal.is_negative};
        return literal.kind == LITERAL_INTEGER;
    }
    if (constants_integer(constants, text, out))
        return true;
    bool has_sign = *text == '-' || *text == '+';
    uint64_t number;
    if (!read_digits(&number, text + has_sign) || (*text == '-' && number > (uint64_t)INT64_MAX + 1))
        return false;
    *out = (struct integer){*text == '-' ? -number : number, *text == '-' && number};
    return true;
}

/* TEXT up to END without blanks around it. */
static const char *trimmed(struct arena *arena, const char *text, const char *end)
{
    while (text < end && isspace((unsigned char)*text))
        text++;
    while (end > text && isspace((unsigned char)end[-1]))
        end--;
    return arena_copy(arena, text, (size_t)(end - text));
}

bool number_integer(struct integer *out, struct arena *arena, const struct constants *constants, const char *text)
{
    *out = (struct integer){0};
    for (;; text++) {
        struct integer one;
        size_t length = *text == '\'' ? strlen(text) : strcspn(text, "|"); /* '|' is a character, too */
        if (!read_one(&one, arena, constants, trimmed(arena, text, text + length)))
            return false;
        out->bits |= one.bits;
        out->is_negative |= one.is_negative;
        text += length;
        if (!*text)
            return true;
    }
}

/* Each type by its own function: to round twice is to round wrongly. */
static bool parse(long double *out, const char *text, uint64_t size)
{
    char *end;
    errno = 0;
    if (size == sizeof(float))
        *out = strtof(text, &end);
    else if (size == sizeof(double))
        *out = strtod(text, &end);
    else
        *out = strtold(text, &end);
    return end != text && !*end && !isspace((unsigned char)*text) && !(errno == ERANGE && isinf(*out));
}

bool number_float(long double *out, const struct constants *constants, const char *text, uint64_t size)
{
    struct integer integer;
    const struct declaration *macro = constants_macro(constants, text, CONSTANT_FLOAT);
    if (macro)
        *out = macro->number;
    else if (constants_integer(constants, text, &integer))
        *out = integer.is_negative ? (long double)(int64_t)integer.bits : (long double)integer.bits;
    else
        return parse(out, text, size);
    return true;
}

const char *number_text(struct arena *arena, long double number, uint64_t size)
{
    enum { MOST = 36 }; /* of any long double */
    char *text = NULL;
    for (int digits = 1; digits <= MOST; digits++) {
        long double again;
        text = text_format(arena, "%.*Lg", digits, number);
        if (!isfinite(number) || (parse(&again, text, size) && again == number))
            break;
    }
    bool is_round = isfinite(number) && fabsl(number) < 1e17L && strchr(text, 'e') && fabsl(number) >= 1;
    return is_round ? text_format(arena, "%.0Lf", number) : text; /* 60 is no 6e+01 */
}
