/* C11 6.4.4 and 6.4.5, less what is rare: other widths of characters, long double, digits beyond 64 bits. */
#include "literal.h"

#include "../base/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct literal none = {.kind = LITERAL_NONE};

/* --- integers --- */

/* The size of an integer type in bits. */
static unsigned bits_of(enum literal_type type, unsigned long_size)
{
    switch (type) {
    case LITERAL_INT:
    case LITERAL_UNSIGNED: return 32;
    case LITERAL_LONG:
    case LITERAL_UNSIGNED_LONG: return long_size * 8;
    default: return 64;
    }
}

static bool is_signed(enum literal_type type)
{
    return type == LITERAL_INT || type == LITERAL_LONG || type == LITERAL_LONG_LONG;
}

static bool fits(uint64_t value, enum literal_type type, unsigned long_size)
{
    unsigned bits = bits_of(type, long_size) - is_signed(type);
    return bits == 64 || value >> bits == 0;
}

/* "uLL" -> whether unsigned, and the first type to try; false if this is no suffix. */
static bool read_suffix(const char *suffix, bool *is_unsigned, enum literal_type *first)
{
    static const struct {
        const char *text;
        bool is_unsigned;
        enum literal_type first;
    } suffixes[] = {{"", false, LITERAL_INT},         {"u", true, LITERAL_INT},        {"l", false, LITERAL_LONG},
                    {"ul", true, LITERAL_LONG},       {"lu", true, LITERAL_LONG},      {"ll", false, LITERAL_LONG_LONG},
                    {"ull", true, LITERAL_LONG_LONG}, {"llu", true, LITERAL_LONG_LONG}};
    if (strstr(suffix, "lL") || strstr(suffix, "Ll"))
        return false;
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        if (strcasecmp(suffix, suffixes[i].text) == 0) {
            *is_unsigned = suffixes[i].is_unsigned;
            *first = suffixes[i].first;
            return true;
        }
    }
    return false;
}

/* The first type, from FIRST on, that holds the value: a decimal without u tries signed types only, with u unsigned
 * ones only, any other base both. */
static struct literal typed(uint64_t value, bool is_unsigned, bool is_decimal, enum literal_type first,
                            unsigned long_size)
{
    for (enum literal_type type = first; type <= LITERAL_UNSIGNED_LONG_LONG; type++) {
        bool is_candidate = is_signed(type) ? !is_unsigned : is_unsigned || !is_decimal;
        if (is_candidate && fits(value, type, long_size))
            return (struct literal){.kind = LITERAL_INTEGER, .type = type, .bits = value};
    }
    return none;
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

static struct literal read_integer(const char *body, unsigned long_size)
{
    unsigned base = body[0] != '0' ? 10 : (body[1] | 0x20) == 'x' ? 16 : (body[1] | 0x20) == 'b' ? 2 : 8;
    const char *at = base == 16 || base == 2 ? body + 2 : body;
    uint64_t value = 0;
    if (digit_of(*at) >= (int)base)
        return none;
    for (; digit_of(*at) < (int)base; at++) {
        if (__builtin_mul_overflow(value, base, &value) ||
            __builtin_add_overflow(value, (uint64_t)digit_of(*at), &value))
            return none;
    }
    bool is_unsigned;
    enum literal_type first;
    if (!read_suffix(at, &is_unsigned, &first))
        return none;
    return typed(value, is_unsigned, base == 10, first, long_size);
}

bool literal_is_huge(const char *token, size_t length)
{
    enum { SHORTEST = 19 };
    if (length < SHORTEST)
        return false;
    char *suffix;
    errno = 0;
    uint64_t value = strtoull(token, &suffix, 0);
    bool is_float = *suffix && strchr(".eEpP", *suffix);
    bool is_unsigned = *token == '0' || memchr(suffix, 'u', (size_t)(token + length - suffix)) ||
                       memchr(suffix, 'U', (size_t)(token + length - suffix));
    return !is_float && (errno == ERANGE || (!is_unsigned && value > INT64_MAX));
}

/* --- floating point --- */

static struct literal read_float(const char *body)
{
    char *end;
    double number = strtod(body, &end);
    if (end == body || !strpbrk(body, ".eEpP"))
        return none;
    if (*end == '\0')
        return (struct literal){.kind = LITERAL_FLOAT, .type = LITERAL_DOUBLE, .number = number};
    if ((*end | 0x20) != 'f' || end[1])
        return none;
    return (struct literal){.kind = LITERAL_FLOAT, .type = LITERAL_SINGLE, .number = strtof(body, &end)};
}

/* --- characters and strings --- */

static void append_utf8(struct text *out, uint32_t point)
{
    if (point < 0x80) {
        text_append_char(out, (char)point);
        return;
    }
    unsigned more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const unsigned char marks[] = {0, 0xC0, 0xE0, 0xF0};
    text_append_char(out, (char)(marks[more] | point >> (6 * more)));
    while (more--)
        text_append_char(out, (char)(0x80 | (point >> (6 * more) & 0x3F)));
}

/* COUNT digits of BASE at *AT, at most. False if there is none, or the value does not fit 32 bits. */
static bool read_digits(const char **at, unsigned base, unsigned count, uint32_t *out)
{
    uint64_t value = 0;
    const char *start = *at;
    for (; count-- && digit_of(**at) < (int)base && value <= UINT32_MAX; ++*at)
        value = value * base + (unsigned)digit_of(**at);
    *out = (uint32_t)value;
    return *at > start && value <= UINT32_MAX;
}

/* The escape behind the backslash at *AT, moving behind it. */
static bool read_escape(struct text *out, const char **at)
{
    static const char letters[] = "abfnrtve'\"?\\", values[] = "\a\b\f\n\r\t\v\033'\"?\\";
    const char letter = *++*at;
    const char *known = letter ? strchr(letters, letter) : NULL;
    uint32_t value;
    if (known) {
        ++*at;
        text_append_char(out, values[known - letters]);
        return true;
    }
    if (letter == 'u' || letter == 'U') {
        ++*at;
        if (!read_digits(at, 16, letter == 'u' ? 4 : 8, &value) || value > 0x10FFFF)
            return false;
        append_utf8(out, value);
        return true;
    }
    if (letter == 'x')
        ++*at;
    if (!read_digits(at, letter == 'x' ? 16 : 8, letter == 'x' ? 8 : 3, &value) || value > 0xFF)
        return false;
    text_append_char(out, (char)value);
    return true;
}

/* Appends what stands between the quotes at *AT, moving behind them. */
static bool read_quoted(struct text *out, const char **at)
{
    const char quote = *(*at)++;
    while (**at && **at != quote) {
        if (**at != '\\')
            text_append_char(out, *(*at)++);
        else if (!read_escape(out, at))
            return false;
    }
    return *(*at)++ == quote;
}

/* Adjacent strings are one. */
static struct literal read_text(struct arena *arena, const char *body)
{
    struct text out = text_create(arena);
    while (*body) {
        if (body[0] == 'u' && body[1] == '8')
            body += 2;
        if (*body != '"' || !read_quoted(&out, &body))
            return none;
        body += strspn(body, " ");
    }
    return (struct literal){.kind = LITERAL_TEXT, .type = LITERAL_CHARACTERS, .text = out.data, .length = out.length};
}

/* One ASCII character: what others are depends on the target's char. */
static struct literal read_character(struct arena *arena, const char *body)
{
    struct text out = text_create(arena);
    if (!read_quoted(&out, &body) || *body || out.length != 1 || out.data[0] & 0x80)
        return none;
    return (struct literal){.kind = LITERAL_INTEGER, .type = LITERAL_INT, .bits = (unsigned char)out.data[0]};
}

/* --- what may stand around one --- */

/* Whether the parenthesis that BODY begins with is closed by its last character. */
static bool is_wrapped(const char *body, size_t length)
{
    size_t depth = 0;
    for (size_t i = 0; i < length; i++) {
        if (body[i] == '"' || body[i] == '\'') {
            for (const char quote = body[i++]; i < length && body[i] != quote; i++)
                i += body[i] == '\\';
        } else if (body[i] == '(') {
            depth++;
        } else if (body[i] == ')' && --depth == 0) {
            return i + 1 == length;
        }
        if (depth == 0)
            return false;
    }
    return false;
}

/* BODY without parentheses around the whole. */
static const char *unwrap(struct arena *arena, const char *body)
{
    size_t length = strlen(body);
    while (is_wrapped(body, length)) {
        body++;
        length -= 2;
        while (length && *body == ' ')
            body++, length--;
        while (length && body[length - 1] == ' ')
            length--;
    }
    return arena_copy(arena, body, length);
}

static struct literal negate(struct literal literal, unsigned long_size)
{
    if (literal.kind == LITERAL_FLOAT)
        literal.number = -literal.number;
    if (literal.kind != LITERAL_INTEGER)
        return literal.kind == LITERAL_FLOAT ? literal : none;
    literal.is_negative = is_signed(literal.type) && literal.bits != 0;
    literal.bits = -literal.bits;
    if (!is_signed(literal.type) && bits_of(literal.type, long_size) == 32)
        literal.bits &= UINT32_MAX;
    return literal;
}

struct literal literal_read(struct arena *arena, const char *body, unsigned long_size)
{
    body = unwrap(arena, body);
    if (*body == '"' || (body[0] == 'u' && body[1] == '8' && body[2] == '"'))
        return read_text(arena, body);
    if (*body == '\'')
        return read_character(arena, body);
    bool is_negative = *body == '-';
    if (is_negative)
        body += 1 + strspn(body + 1, " ");
    if (!(*body >= '0' && *body <= '9') && *body != '.')
        return none;
    struct literal literal = read_integer(body, long_size);
    if (literal.kind == LITERAL_NONE)
        literal = read_float(body);
    return is_negative ? negate(literal, long_size) : literal;
}
