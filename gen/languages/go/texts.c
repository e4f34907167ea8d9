/* Text of a header where it stands in Go, made harmless there. */
#include "go.h"

#include "../../base/text.h"

#include <ctype.h>
#include <string.h>

/* Whether a line would be more than text: a link's target, a heading, a build constraint. */
static bool is_command(const char *line)
{
    return (*line == '[' && strstr(line, "]: ")) || text_starts_with(line, "# ") || text_starts_with(line, "+build");
}

/* A line of documentation. What is indented would be code; doubled quotes become one, as gofmt has it. */
static const char *escape_comment(struct arena *arena, const char *line)
{
    static struct text_special quotes = {.characters = "`'"};
    struct text out = text_create(arena);
    line += strspn(line, " \t");
    if (is_command(line))
        text_append(&out, "\\");
    else if (!line[text_plain(line, &quotes)])
        return line;
    for (; *line; line += text_append_plain(&out, line, &quotes)) {
        unsigned char first = (unsigned char)*line;
        size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        bool is_whole = !memchr(line, 0, length) && text_is_utf8(line, length) && strncmp(line, "\xef\xbb\xbf", 3) != 0;
        if (text_starts_with(line, "``") || text_starts_with(line, "''")) {
            text_append(&out, *line == '`' ? "\xe2\x80\x9c" : "\xe2\x80\x9d");
            line += 2;
            continue;
        }
        if (!is_whole)
            text_append(&out, "\xef\xbf\xbd");
        else if (length == 1 && iscntrl(first))
            text_append_char(&out, ' ');
        else
            text_append_bytes(&out, line, length);
        line += is_whole ? length : 1;
    }
    return out.data;
}

static const char *escape_string(struct arena *arena, const char *bytes)
{
    struct text out = text_create(arena);
    text_append_char(&out, '"');
    for (; *bytes; bytes++) {
        if (*bytes == '"' || *bytes == '\\')
            text_append_format(&out, "\\%c", *bytes);
        else if (*bytes >= 0x20 && *bytes < 0x7f)
            text_append_char(&out, *bytes);
        else
            text_append_format(&out, "\\x%02x", (unsigned char)*bytes);
    }
    text_append_char(&out, '"');
    return out.data;
}

const char *go_escape(struct arena *arena, enum language_escape escape, const char *text)
{
    return escape == LANGUAGE_STRING ? escape_string(arena, text) : escape_comment(arena, text);
}
