/* Text that is being built, and the few questions asked of finished text.
 *
 * Finished text is `const char *`, NUL-terminated, owned by an arena. `struct text` is only for building. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* A growing text. `data` is never NULL and ends with a NUL that `length` does not count. Empty, it takes no memory. */
struct text {
    struct arena *arena;
    char *data;
    size_t length, capacity;
};

/* An empty text whose memory comes from ARENA. */
struct text text_create(struct arena *arena);

/* Makes room for MORE bytes, so that they can be appended without moving the text. */
void text_reserve(struct text *text, size_t more);

/* The same as memcpy(), for texts of which most are a word: up to sixteen bytes are two halves that may overlap. */
static inline void text_copy_bytes(char *out, const char *bytes, size_t length)
{
    if (length > 16) {
        memcpy(out, bytes, length);
    } else if (length >= 8) {
        uint64_t head, tail;
        memcpy(&head, bytes, sizeof head);
        memcpy(&tail, bytes + length - sizeof tail, sizeof tail);
        memcpy(out, &head, sizeof head);
        memcpy(out + length - sizeof tail, &tail, sizeof tail);
    } else if (length >= 4) {
        uint32_t head, tail;
        memcpy(&head, bytes, sizeof head);
        memcpy(&tail, bytes + length - sizeof tail, sizeof tail);
        memcpy(out, &head, sizeof head);
        memcpy(out + length - sizeof tail, &tail, sizeof tail);
    } else if (length > 0) {
        out[0] = bytes[0];
        out[length / 2] = bytes[length / 2];
        out[length - 1] = bytes[length - 1];
    }
}

/* Appends bytes, a NUL-terminated text, or one character. */
static inline void text_append_bytes(struct text *text, const char *bytes, size_t length)
{
    if (length >= text->capacity - text->length)
        text_reserve(text, length);
    text_copy_bytes(text->data + text->length, bytes, length);
    text->length += length;
    text->data[text->length] = '\0';
}

static inline void text_append(struct text *text, const char *more)
{
    text_append_bytes(text, more, strlen(more));
}

static inline void text_append_char(struct text *text, char character)
{
    if (text->capacity - text->length < 2)
        text_reserve(text, 1);
    text->data[text->length++] = character;
    text->data[text->length] = '\0';
}

/* Appends what a printf-style format makes. */
void text_append_format(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Cuts the text back to LENGTH, which must not be more than it has. */
void text_cut(struct text *text, size_t length);

/* A number in decimal digits. */
char *text_number(struct arena *arena, uint64_t number);

/* A finished text made by a printf-style format. */
char *text_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *text_format_list(struct arena *arena, const char *format, va_list arguments);

/* Comparisons; both sides may be NULL, and NULL equals only NULL. Most texts that differ do so in their first byte, for
 * which no function needs to be called. */
static inline bool text_equal(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && *a == *b && strcmp(a, b) == 0);
}

/* The same for the start of a text, */
static inline bool text_starts_with(const char *text, const char *prefix)
{
    return text != NULL && prefix != NULL && (*prefix == '\0' || *text == *prefix) &&
           strncmp(text, prefix, strlen(prefix)) == 0;
}

/* and for its end. */
bool text_ends_with(const char *text, const char *suffix);

/* TEXT with the letters of ASCII in lower case. */
char *text_lower(struct arena *arena, const char *text);

/* The last part of a path. */
const char *text_file_name(const char *path);

/* What stands before the last part of a path; NULL if that is nothing, or the root. */
const char *text_folder(struct arena *arena, const char *path);

/* What an ASCII character is to names: 'u' an upper-case letter, 'l' a lower-case one, 'd' a digit, '_' itself; '.' any
 * other, and '+' what is beyond ASCII. */
static inline char text_class(char character)
{
    static const char classes[] = "................................"
                                  "................dddddddddd......"
                                  ".uuuuuuuuuuuuuuuuuuuuuuuuuu...._"
                                  ".llllllllllllllllllllllllll....."
                                  "++++++++++++++++++++++++++++++++"
                                  "++++++++++++++++++++++++++++++++"
                                  "++++++++++++++++++++++++++++++++"
                                  "++++++++++++++++++++++++++++++++";
    return classes[(unsigned char)character];
}

/* Whether TEXT is a C identifier that every language can have: ASCII letters, digits, underscores, no digit first. */
bool text_is_identifier(const char *text);

/* What an escape does not leave as it is: all but printable ASCII, and some of that.
 *
 *     static struct text_special special = {.characters = "\"\\"}; */
struct text_special {
    const char *characters;
    bool has_lines; /* line ends are not special */
    bool is_made;
    bool is_special[256]; /* filled when a text is first looked at */
};

/* How many bytes at the start of TEXT are not special. */
size_t text_plain(const char *text, struct text_special *special);

/* Appends that many bytes of MORE. */
size_t text_append_plain(struct text *text, const char *more, struct text_special *special);

/* Appends text of the input so that it cannot steer a terminal: what cannot be seen becomes '?'. */
void text_append_visible(struct text *text, const char *more);

/* How many of BYTES come before the first one that is not valid UTF-8; LENGTH if all are. */
size_t text_utf8_length(const char *bytes, size_t length);

/* Whether BYTES are valid UTF-8. */
static inline bool text_is_utf8(const char *bytes, size_t length)
{
    return text_utf8_length(bytes, length) == length;
}

/* How many of BYTES the UTF-8 sequence at their start takes; 0 if there is no valid one. LENGTH is at least 1. */
size_t text_utf8_sequence(const char *bytes, size_t length);

#endif
