/* Texts of a header made harmless: in XML documentation, and as string literals. C# ends a line at more characters than
 * C does, and a reader is misled by characters that hide or turn the direction of text. */
#include "dotnet.h"

#include "../../base/text.h"

#include <string.h>

/* The code point at *AT, which moves on; one byte that begins no valid sequence is U+FFFD. */
static unsigned next_code_point(const char **at)
{
    const unsigned char *bytes = (const unsigned char *)*at;
    size_t length = *bytes < 0x80 ? 1 : *bytes < 0xe0 ? 2 : *bytes < 0xf0 ? 3 : 4;
    if (memchr(bytes, 0, length) || !text_is_utf8(*at, length))
        length = 1;
    *at += length;
    if (length == 1)
        return *bytes < 0x80 ? *bytes : 0xfffd;
    unsigned point = *bytes & (0xffu >> (length + 1));
    for (size_t i = 1; i < length; i++)
        point = point << 6 | (bytes[i] & 0x3fu);
    return point;
}

/* Whether a code point may end a line, hide, or turn the direction of what follows it. */
static bool is_unsafe(unsigned point)
{
    return point < 0x20 || (point >= 0x7f && point <= 0x9f) || (point >= 0x200b && point <= 0x200f) ||
           (point >= 0x2028 && point <= 0x202e) || (point >= 0x2060 && point <= 0x2069) || point == 0xfeff ||
           (point & 0xfffe) == 0xfffe;
}

/* A part of XML documentation. */
static void append_comment(struct text *out, unsigned point, const char *bytes, size_t length)
{
    if (point == '\t')
        text_append_char(out, ' ');
    else if (point == '&')
        text_append(out, "&amp;");
    else if (point == '<')
        text_append(out, "&lt;");
    else if (point == '>')
        text_append(out, "&gt;");
    else if (point != '\n' && is_unsafe(point))
        text_append(out, "\xef\xbf\xbd");
    else
        text_append_bytes(out, bytes, length);
}

/* A part of a string literal; whatever is not plain ASCII is written as its number. */
static void append_string(struct text *out, unsigned point)
{
    if (point == '"' || point == '\\')
        text_append_format(out, "\\%c", (int)point);
    else if (point >= 0x20 && point < 0x7f)
        text_append_char(out, (char)point);
    else if (point < 0x10000)
        text_append_format(out, "\\u%04x", point);
    else
        text_append_format(out, "\\U%08x", point);
}

const char *dotnet_escape(struct arena *arena, enum language_escape escape, const char *text)
{
    static struct text_special of_strings = {.characters = "\"\\"};
    static struct text_special of_comments = {.characters = "&<>", .has_lines = true};
    struct text_special *special = escape == LANGUAGE_STRING ? &of_strings : &of_comments;
    struct text out = text_create(arena);
    if (escape == LANGUAGE_COMMENT && !text[text_plain(text, special)])
        return text;
    if (escape == LANGUAGE_STRING)
        text_append_char(&out, '"');
    for (; *text; text += text_append_plain(&out, text, special)) {
        const char *start = text;
        unsigned point = next_code_point(&text);
        if (escape == LANGUAGE_STRING)
            append_string(&out, point);
        else
            append_comment(&out, point, start, point == 0xfffd ? 0 : (size_t)(text - start));
        if (escape == LANGUAGE_COMMENT && point == 0xfffd)
            text_append(&out, "\xef\xbf\xbd");
    }
    if (escape == LANGUAGE_STRING)
        text_append_char(&out, '"');
    return out.data;
}
