/* How texts of a header are made harmless: in documentation, which is Markdown, and in string literals. */
#include "rust.h"

#include "../../base/text.h"

#include <ctype.h>
#include <string.h>

/* Whether a code point may end a line, hide, or turn the direction of what follows it. */
static bool is_unsafe(unsigned point)
{
    return point < 0x20 || (point >= 0x7f && point <= 0x9f) || (point >= 0x200b && point <= 0x200f) ||
           (point >= 0x2028 && point <= 0x202e) || (point >= 0x2060 && point <= 0x2069) || point == 0xfeff;
}

/* The code point at *AT, which moves on behind it; U+FFFD for a byte that begins no character. */
static unsigned next_point(const char **at)
{
    const unsigned char *bytes = (const unsigned char *)*at;
    if (*bytes < 0x80) {
        *at += 1;
        return *bytes;
    }
    size_t length = *bytes < 0xe0 ? 2 : *bytes < 0xf0 ? 3 : 4;
    if (memchr(bytes, 0, length) || !text_is_utf8(*at, length)) {
        *at += 1;
        return 0xfffd;
    }
    *at += length;
    unsigned point = *bytes & (0xffu >> (length + 1));
    for (size_t i = 1; i < length; i++)
        point = point << 6 | (bytes[i] & 0x3fu);
    return point;
}

/* Whether Markdown would read AT, a character of LINE, as more than itself: emphasis, a link, a tag, a heading, an
 * address (for which rustdoc wants brackets). `a_b` is no emphasis. */
static bool is_markup(const char *line, const char *at)
{
    bool is_inside = at > line && isalnum((unsigned char)at[-1]) && isalnum((unsigned char)at[1]);
    if (*at == '_')
        return !is_inside;
    if (*at == ':')
        return at[1] == '/' && at[2] == '/';
    if (*at == '&')
        return at[1] == '#' || isalpha((unsigned char)at[1]);
    return strchr("\\`*[]<>~|", *at) || (at == line && strchr("#=-+", *at) && at[1] != ' ');
}

/* How long the code is that the backtick at START of TEXT begins, up to another one in the same line; 0: it begins
 * none.
 */
static size_t code_length(const char *text, const char *start)
{
    size_t length = strcspn(start + 1, "`\n");
    bool is_alone = (start == text || start[-1] != '`') && start[1 + length] == '`' && start[2 + length] != '`';
    return is_alone ? length : 0;
}

/* A character of documentation; nothing that ends its line, or hides. */
static void append_character(struct text *out, const char *start, const char *end, unsigned point)
{
    if (point == '\t')
        text_append_char(out, ' ');
    else if (point == 0xfffd || is_unsafe(point))
        text_append(out, "\xef\xbf\xbd");
    else
        text_append_bytes(out, start, (size_t)(end - start));
}

/* Code, in which nothing is markup; gives back what is behind it. */
static const char *append_code(struct text *out, const char *at, size_t length)
{
    for (const char *end = at + length; at < end;) {
        const char *start = at;
        unsigned point = next_point(&at);
        append_character(out, start, at, point);
    }
    return at;
}

/* Lines of documentation. None is indented, which would make it code that rustdoc compiles. */
static const char *escape_comment(struct arena *arena, const char *text)
{
    static struct text_special special = {.characters = "\\`*_[]<>~|:&"};
    struct text out = text_create(arena);
    text_reserve(&out, strlen(text) + 1);
    for (const char *line = text, *at = text; *at;) {
        const char *start = at;
        unsigned point = next_point(&at);
        size_t code = point == '`' ? code_length(text, start) : 0;
        if (point < 0x80 && !code && is_markup(line, start))
            text_append_char(&out, '\\');
        if (point == '\n')
            text_append_char(&out, '\n');
        else
            append_character(&out, start, at, point);
        if (code)
            at = append_code(&out, at, code + 1);
        if (point == '\n')
            line = at;
        else
            at += text_append_plain(&out, at, &special);
    }
    return out.data;
}

const char *rust_string(struct arena *arena, const char *text)
{
    static struct text_special special = {.characters = "\"\\"};
    struct text out = text_create(arena);
    text_append_char(&out, '"');
    for (; *text; text += text_append_plain(&out, text, &special)) {
        const char *start = text;
        unsigned point = next_point(&text);
        if (point == '"' || point == '\\')
            text_append_format(&out, "\\%c", (int)point);
        else if (point == '\n')
            text_append(&out, "\\n");
        else if (point == 0xfffd || is_unsafe(point))
            text_append_format(&out, "\\u{%x}", point);
        else
            text_append_bytes(&out, start, (size_t)(text - start));
    }
    text_append_char(&out, '"');
    return out.data;
}

const char *rust_escape(struct arena *arena, enum language_escape escape, const char *text)
{
    return escape == LANGUAGE_STRING ? rust_string(arena, text) : escape_comment(arena, text);
}
