/* Text of a header where it stands in Go, made harmless there. */
#include "go.h"

#include "../../base/text.h"

#include <ctype.h>
#include <string.h>

/* The length of a line. */
static size_t line_length(const char *line)
{
    return (size_t)(strchrnul(line, '\n') - line);
}

/* Whether a line would be more than text: a link's target, a heading, a build constraint. */
static bool is_command(const char *line)
{
    const char *target = *line == '[' ? memmem(line, line_length(line), "]: ", 3) : NULL;
    return target || text_starts_with(line, "# ") || text_starts_with(line, "+build");
}

/* A character of a comment, or what stands for it; doubled quotes become one, as gofmt has it. How long it was. */
static size_t append_character(struct text *out, const char *at)
{
    unsigned char first = (unsigned char)*at;
    size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    bool is_whole = !memchr(at, 0, length) && text_is_utf8(at, length) && strncmp(at, "\xef\xbb\xbf", 3) != 0;
    if (text_starts_with(at, "``") || text_starts_with(at, "''")) {
        text_append(out, *at == '`' ? "\xe2\x80\x9c" : "\xe2\x80\x9d");
        return 2;
    }
    if (!is_whole)
        text_append(out, "\xef\xbf\xbd");
    else if (length == 1 && iscntrl(first))
        text_append_char(out, ' ');
    else
        text_append_bytes(out, at, length);
    return is_whole ? length : 1;
}

/* Lines of documentation. None is indented, which would make it code. */
static const char *escape_comment(struct arena *arena, const char *text)
{
    static struct text_special quotes = {.characters = "`'"};
    struct text out = text_create(arena);
    for (const char *at = text; *at;) {
        if (is_command(at))
            text_append(&out, "\\");
        at += text_append_plain(&out, at, &quotes);
        while (*at && *at != '\n') {
            at += append_character(&out, at);
            at += text_append_plain(&out, at, &quotes);
        }
        if (*at)
            text_append_char(&out, *at++);
    }
    return out.data;
}

/* Whether gofmt takes a paragraph of one line, LENGTH long, for a heading: it begins with a capital, ends with a letter
 * or digit, and has nothing in it but words. */
static bool is_like_heading(const char *line, size_t length)
{
    if (!isupper((unsigned char)*line) || ispunct((unsigned char)line[length - 1]))
        return false;
    return strcspn(line, ";:!?+*/=[]{}_^&~%#@<\">\\") >= length && !memmem(line, length, ". ", 2);
}

const char *go_prose(struct arena *arena, const char *text)
{
    struct text out = text_create(arena);
    const char *kept = text;
    for (const char *line = text, *end; *line; line = end + (*end != '\0')) {
        end = line + line_length(line);
        bool is_alone = (line - text < 2 || line[-2] == '\n') && (!*end || end[1] == '\n');
        if (!is_alone || !is_like_heading(line, (size_t)(end - line)))
            continue;
        text_append_bytes(&out, kept, (size_t)(end - kept));
        text_append_char(&out, '.');
        kept = end;
    }
    if (kept == text)
        return text;
    text_append(&out, kept);
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
