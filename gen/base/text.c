/* Text building and the questions asked of text. */
#include "text.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

struct text text_create(struct arena *arena)
{
    return (struct text){.arena = arena, .data = arena_allocate(arena, FIRST_CAPACITY), .capacity = FIRST_CAPACITY};
}

/* Makes room for MORE bytes and the NUL. */
static void reserve(struct text *text, size_t more)
{
    size_t needed = more > SIZE_MAX / 2 - text->length - 1 ? SIZE_MAX : text->length + more + 1;
    if (needed <= text->capacity)
        return;
    size_t doubled = text->capacity * 2;
    size_t capacity = needed > doubled ? needed : doubled;
    char *data = arena_allocate(text->arena, capacity);
    memcpy(data, text->data, text->length);
    text->data = data;
    text->capacity = capacity;
}

void text_append_bytes(struct text *text, const char *bytes, size_t length)
{
    reserve(text, length);
    if (length != 0)
        memcpy(text->data + text->length, bytes, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void text_append(struct text *text, const char *more)
{
    text_append_bytes(text, more, strlen(more));
}

void text_append_char(struct text *text, char character)
{
    text_append_bytes(text, &character, 1);
}

/* Prints into the room there is, and a second time if that was not enough. */
static void append_list(struct text *text, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(text->data + text->length, text->capacity - text->length, format, arguments);
    if (length < 0)
        abort(); /* a format of ours that printf refuses */
    if ((size_t)length >= text->capacity - text->length) {
        reserve(text, (size_t)length);
        vsnprintf(text->data + text->length, (size_t)length + 1, format, again);
    }
    text->length += (size_t)length;
    va_end(again);
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
    struct text text = text_create(arena);
    append_list(&text, format, arguments);
    return text.data;
}

bool text_equal(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

bool text_starts_with(const char *text, const char *prefix)
{
    return text != NULL && prefix != NULL && strncmp(text, prefix, strlen(prefix)) == 0;
}

bool text_ends_with(const char *text, const char *suffix)
{
    if (text == NULL || suffix == NULL)
        return text == suffix;
    size_t length = strlen(text), tail = strlen(suffix);
    return length >= tail && strcmp(text + length - tail, suffix) == 0;
}

static bool is_identifier_byte(unsigned char byte, bool is_first)
{
    unsigned char lower = byte | 0x20;
    return (lower >= 'a' && lower <= 'z') || byte == '_' || byte >= 0x80 || (!is_first && byte >= '0' && byte <= '9');
}

bool text_is_identifier(const char *text)
{
    if (text == NULL || *text == '\0')
        return false;
    for (const char *at = text; *at != '\0'; at++)
        if (!is_identifier_byte((unsigned char)*at, at == text))
            return false;
    return text_is_utf8(text, strlen(text));
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

bool text_is_utf8(const char *bytes, size_t length)
{
    size_t step;
    for (size_t at = 0; at < length; at += step) {
        step = text_utf8_sequence(bytes + at, length - at);
        if (step == 0)
            return false;
    }
    return true;
}
