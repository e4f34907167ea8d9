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

/* Lines of documentation. None is indented, which would make it code that rustdoc compiles. */
static const char *escape_comment(struct arena *arena, const char *text)
{
    static struct text_special special = {.characters = "\\`*_[]<>~|:&"};
    struct text out = text_create(arena);
    text_reserve(&out, strlen(text) + 1);
    for (const char *line = text, *at = text; *at;) {
        const char *start = at;
        unsigned point = next_point(&at);
        if (point < 0x80 && is_markup(line, start))
            text_append_char(&out, '\\');
        if (point == '\t')
            text_append_char(&out, ' ');
        else if (point != '\n' && (point == 0xfffd || is_unsafe(point)))
            text_append(&out, "\xef\xbf\xbd");
        else
            text_append_bytes(&out, start, (size_t)(at - start));
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
