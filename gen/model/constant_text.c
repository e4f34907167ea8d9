/* Constants as text. */
#include "constant_text.h"

#include "type_text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A question mark is escaped where two would begin a trigraph; digits after an octal escape are harmless since it has
 * all three. */
void constant_text_write_literal(struct text *out, const char *text, size_t length)
{
    unsigned highest = text_is_utf8(text, length) ? 0xff : 0x7e;
    text_append_char(out, '"');
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '"' || c == '\\' || (c == '?' && i && text[i - 1] == '?'))
            text_append_format(out, "\\%c", c);
        else if (c >= ' ' && c != 0x7f && c <= highest)
            text_append_char(out, (char)c);
        else
            text_append_format(out, "\\%03o", c);
    }
    text_append_char(out, '"');
}

void constant_text_write_integer(struct text *out, struct integer value)
{
    if (value.is_negative)
        text_append_char(out, '-');
    text_append(out, text_number(out->arena, value.is_negative ? -value.bits : value.bits));
}

/* The least number has no literal: its minus sign stands before a number that does not fit. */
void constant_text_write_enumerator(struct text *out, struct integer value)
{
    if (value.is_negative && value.bits == (uint64_t)INT64_MIN)
        text_append(out, "-9223372036854775807 - 1");
    else
        constant_text_write_integer(out, value);
    if (!value.is_negative && value.bits > INT64_MAX)
        text_append_char(out, 'u');
}

/* The fewest digits that read back as the same number. */
static const char *shortest(struct arena *arena, double number, bool is_float)
{
    if (isnan(number))
        return "nan";
    if (isinf(number))
        return number > 0 ? "inf" : "-inf";
    const char *text = NULL;
    for (int digits = is_float ? 6 : 15; digits <= 17; digits++) {
        text = text_format(arena, "%.*g", digits, number);
        if ((is_float ? strtof(text, NULL) : strtod(text, NULL)) == number)
            break;
    }
    return strpbrk(text, ".e") ? text : text_format(arena, "%s.0", text);
}

const char *constant_text_number(struct arena *arena, double number)
{
    return shortest(arena, number, false);
}

const char *constant_text_float(struct arena *arena, float number)
{
    return shortest(arena, number, true);
}

static const char *literal_suffix(const struct type *type)
{
    static const char *const suffixes[][2] = {{"int", ""},         {"unsigned int", "U"},
                                              {"long", "L"},       {"unsigned long", "UL"},
                                              {"long long", "LL"}, {"unsigned long long", "ULL"}};
    for (size_t i = 0; type->kind == TYPE_INTEGER && i < sizeof suffixes / sizeof *suffixes; i++)
        if (text_equal(type->name, suffixes[i][0]))
            return suffixes[i][1];
    return NULL;
}

/* The least number of a type has no literal: -2147483648 is minus applied to a long. */
static bool is_least(struct integer value)
{
    return value.is_negative && (value.bits == (uint64_t)INT64_MIN || value.bits == (uint64_t)(int64_t)INT32_MIN);
}

static void write_integer(struct text *out, const struct declaration *constant)
{
    const char *suffix = literal_suffix(constant->type);
    struct integer value = constant->integer;
    if (!suffix)
        text_append_format(out, "((%s)", type_text(out->arena, constant->type));
    if (is_least(value)) {
        value.bits++;
        text_append_char(out, '(');
        constant_text_write_integer(out, value);
        text_append_format(out, "%s - 1)", suffix ? suffix : "LL");
    } else {
        text_append(out, value.is_negative ? "(" : "");
        constant_text_write_integer(out, value);
        text_append(out, suffix ? suffix : !value.is_negative && value.bits > INT64_MAX ? "ULL" : "");
        text_append(out, value.is_negative ? ")" : "");
    }
    text_append(out, suffix ? "" : ")");
}

static void write_float(struct text *out, const struct declaration *constant)
{
    const struct type *type = constant->type;
    bool is_double = type->kind == TYPE_FLOAT && text_equal(type->name, "double");
    bool is_float = type->kind == TYPE_FLOAT && text_equal(type->name, "float");
    if (!is_double && !is_float)
        text_append_format(out, "((%s)", type_text(out->arena, type));
    if (isnan(constant->number))
        text_append(out, is_float ? "__builtin_nanf(\"\")" : "__builtin_nan(\"\")");
    else if (isinf(constant->number))
        text_append_format(out, "(%s__builtin_inf%s())", constant->number < 0 ? "-" : "", is_float ? "f" : "");
    else
        text_append_format(out, "%s%s%s%s", signbit(constant->number) ? "(" : "",
                           shortest(out->arena, constant->number, is_float), is_float ? "f" : "",
                           signbit(constant->number) ? ")" : "");
    text_append(out, is_double || is_float ? "" : ")");
}

void constant_text_write(struct text *out, const struct declaration *constant)
{
    switch (constant->constant) {
    case CONSTANT_ADDRESS:
    case CONSTANT_INTEGER: write_integer(out, constant); break;
    case CONSTANT_FLOAT: write_float(out, constant); break;
    case CONSTANT_TEXT: constant_text_write_literal(out, constant->text, constant->text_length); break;
    }
}
