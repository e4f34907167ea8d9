/* Text building and the questions asked of text. */
#include "text.h"

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 32, FORMAT_SIZE = 512, NUMBER_SIZE = 24 };

struct text text_create(struct arena *arena)
{
    static char empty[1]; /* never written but with the NUL it has */
    return (struct text){.arena = arena, .data = empty, .capacity = sizeof empty};
}

/* The capacity for NEEDED bytes: at least doubled, so that a text moves seldom. */
static size_t larger_capacity(const struct text *text, size_t needed)
{
    size_t doubled = text->capacity < FIRST_CAPACITY / 2 ? FIRST_CAPACITY : text->capacity * 2;
    return needed > doubled ? needed : doubled;
}

void text_reserve(struct text *text, size_t more)
{
    size_t needed = more > SIZE_MAX / 2 - text->length - 1 ? SIZE_MAX : text->length + more + 1;
    if (needed <= text->capacity)
        return;
    size_t capacity = larger_capacity(text, needed);
    text->data = arena_grow(text->arena, text->data, text->capacity, capacity);
    text->capacity = capacity;
}

/* DIGITS of a number, in the end of which they are written, from where they begin. */
static const char *number_digits(char digits[static NUMBER_SIZE], uint64_t number)
{
    char *at = digits + NUMBER_SIZE - 1;
    *at = '\0';
    do
        *--at = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    return at;
}

/* Most formats only join texts and indices, for which printf is slow: "%s", "%zu" and what stands between is appended
 * here. False if there is any other conversion; then nothing has been appended. */
static bool append_joined(struct text *text, const char *format, va_list arguments)
{
    char digits[NUMBER_SIZE];
    size_t start = text->length;
    for (;;) {
        size_t plain = (size_t)(strchrnul(format, '%') - format);
        text_append_bytes(text, format, plain);
        format += plain;
        if (*format == '\0')
            return true;
        bool is_text = format[1] == 's', is_index = format[1] == 'z' && format[2] == 'u';
        if (!is_text && !is_index) {
            text_cut(text, start);
            return false;
        }
        const char *word = is_text ? va_arg(arguments, const char *) : number_digits(digits, va_arg(arguments, size_t));
        text_append(text, word != NULL ? word : "(null)");
        format += is_text ? strlen("%s") : strlen("%zu");
    }
}

/* Prints into the room there is, and a second time if that was not enough. */
static void append_printed(struct text *text, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(text->data + text->length, text->capacity - text->length, format, arguments);
    if (length < 0)
        abort(); /* a format of ours that printf refuses */
    if ((size_t)length >= text->capacity - text->length) {
        text_reserve(text, (size_t)length);
        vsnprintf(text->data + text->length, (size_t)length + 1, format, again);
    }
    text->length += (size_t)length;
    va_end(again);
}

static void append_list(struct text *text, const char *format, va_list arguments)
{
    va_list joined;
    va_copy(joined, arguments);
    if (!append_joined(text, format, joined))
        append_printed(text, format, arguments);
    va_end(joined);
}

void text_append_format(struct text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    append_list(text, format, arguments);
    va_end(arguments);
}

void text_cut(struct text *text, size_t length)
{
    text->length = length;
    text->data[length] = '\0';
}

char *text_format(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *result = text_format_list(arena, format, arguments);
    va_end(arguments);
    return result;
}

char *text_format_list(struct arena *arena, const char *format, va_list arguments)
{
    char room[FORMAT_SIZE];
    struct text text = {.arena = arena, .data = room, .capacity = sizeof room};
    append_list(&text, format, arguments);
    return text.data == room ? arena_copy(arena, room, text.length) : text.data;
}

char *text_number(struct arena *arena, uint64_t number)
{
    char digits[NUMBER_SIZE];
    return arena_copy_text(arena, number_digits(digits, number));
}

bool text_ends_with(const char *text, const char *suffix)
{
    if (text == NULL || suffix == NULL)
        return text == suffix;
    size_t length = strlen(text), tail = strlen(suffix);
    return length >= tail && strcmp(text + length - tail, suffix) == 0;
}

char *text_lower(struct arena *arena, const char *text)
{
    char *lower = arena_copy_text(arena, text);
    for (char *at = lower; *at; at++)
        if (text_class(*at) == 'u')
            *at = (char)(*at ^ ' ');
    return lower;
}

const char *text_file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

const char *text_folder(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL && slash != path ? arena_copy(arena, path, (size_t)(slash - path)) : NULL;
}

bool text_is_identifier(const char *text)
{
    if (text == NULL || text_class(*text) == 'd')
        return false;
    const char *at = text;
    while (text_class(*at) > '.') /* letters, digits and '_' come behind '.' and '+' */
        at++;
    return *at == '\0' && at != text;
}

static void make_special(struct text_special *special)
{
    memset(special->is_special, true, sizeof special->is_special);
    memset(special->is_special + ' ', false, '~' + 1 - ' ');
    for (const char *at = special->characters; *at != '\0'; at++)
        special->is_special[(unsigned char)*at] = true;
    special->is_special['\n'] = !special->has_lines;
    special->is_made = true;
}

size_t text_plain(const char *text, struct text_special *special)
{
    if (!special->is_made)
        make_special(special);
    const unsigned char *at = (const unsigned char *)text;
    while (!special->is_special[*at])
        at++;
    return (size_t)((const char *)at - text);
}

size_t text_append_plain(struct text *text, const char *more, struct text_special *special)
{
    size_t length = text_plain(more, special);
    text_append_bytes(text, more, length);
    return length;
}

/* The second byte's range is what rules out overlong forms (E0, F0), surrogates (ED) and what lies beyond U+10FFFF
 * (F4). */
size_t text_utf8_sequence(const char *bytes, size_t length)
{
    unsigned char first = (unsigned char)bytes[0];
    size_t count = first < 0x80                     ? 1
                   : first >= 0xc2 && first <= 0xdf ? 2
                   : (first & 0xf0) == 0xe0         ? 3
                   : first >= 0xf0 && first <= 0xf4 ? 4
                                                    : 0;
    if (count <= 1 || count > length)
        return count == 1 ? 1 : 0;
    unsigned char second = (unsigned char)bytes[1];
    unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high)
        return 0;
    for (size_t i = 2; i < count; i++)
        if ((bytes[i] & 0xc0) != 0x80)
            return 0;
    return count;
}

/* Whether the next eight bytes are ASCII. */
static bool are_ascii(const char *bytes)
{
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
    return (eight & UINT64_C(0x8080808080808080)) == 0;
}

size_t text_utf8_length(const char *bytes, size_t length)
{
    size_t step;
    for (size_t at = 0; at < length; at += step) {
        step = length - at >= 8 && are_ascii(bytes + at) ? 8 : text_utf8_sequence(bytes + at, length - at);
        if (step == 0)
            return at;
    }
    return length;
}

/* Control characters, those of ISO 6429's second set (U+0080 to U+009F) too, and what is no character at all. */
static bool is_invisible(const char *sequence, size_t length)
{
    unsigned char first = (unsigned char)sequence[0];
    if (length == 2)
        return first == 0xc2 && (unsigned char)sequence[1] < 0xa0;
    return length == 0 || (first < ' ' && first != '\t') || first == 0x7f;
}

void text_append_visible(struct text *text, const char *more)
{
    const char *end = more + strlen(more);
    while (more < end) {
        size_t length = text_utf8_sequence(more, (size_t)(end - more));
        if (is_invisible(more, length))
            text_append_char(text, '?');
        else
            text_append_bytes(text, more, length);
        more += length > 0 ? length : 1;
    }
}
