/* First the markers are cut off, line by line; then what all lines have in common goes. */
#include "comment.h"

#include "../base/list.h"
#include "../base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct line {
    const char *start, *end;
    bool is_first; /* of its comment: what stands behind the opening marker has no margin */
};

struct lines {
    struct line *items;
    size_t count, capacity;
};

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    return at;
}

static void add_line(struct arena *arena, struct lines *lines, const char *start, const char *end, bool is_first)
{
    while (end > start && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r'))
        end--;
    struct line *line = list_add(arena, lines);
    *line = (struct line){start, end, is_first};
}

/* Behind the opening marker at AT: the slash and star or slashes, more of them, '!' and '<'. */
static const char *behind_marker(const char *at, const char *end)
{
    const char repeated = at[1];
    at += 2;
    while (at < end && (*at == repeated || *at == '!'))
        at++;
    return at < end && *at == '<' ? at + 1 : at;
}

/* Whether every line behind the first begins with a star: only then stars are a margin, not a list. */
static bool has_margin(const struct lines *lines, size_t from)
{
    bool found = false;
    for (size_t i = from; i < lines->count; i++) {
        const char *at = skip_blanks(lines->items[i].start, lines->items[i].end);
        if (at < lines->items[i].end && *at != '*')
            return false;
        found |= at < lines->items[i].end;
    }
    return found;
}

static void cut_margin(struct lines *lines, size_t from)
{
    for (size_t i = from; i < lines->count; i++) {
        struct line *line = &lines->items[i];
        line->start = skip_blanks(line->start, line->end);
        while (line->start < line->end && *line->start == '*')
            line->start++;
    }
}

/* Whether the lines from FIRST on are about a file, a group or a page, whatever stands behind them, or for a formatter.
 */
static bool is_about_others(const struct lines *lines, size_t first)
{
    static const char *const commands[] = {"file", "defgroup", "addtogroup", "weakgroup", "name", "mainpage",
                                           "page", "section",  "{",          "}",         NULL};
    const char *at = "", *end = at;
    for (; first < lines->count && at == end; first++) {
        end = lines->items[first].end;
        at = skip_blanks(lines->items[first].start, end);
    }
    if (at != end && text_starts_with(at, "clang-format o"))
        return true;
    if (at == end || (*at != '@' && *at != '\\'))
        return false;
    for (size_t i = 0; commands[i]; i++) {
        size_t length = strlen(commands[i]);
        const char *behind = at + 1 + length;
        if (behind <= end && memcmp(at + 1, commands[i], length) == 0 && (behind == end || strchr(" \t\r{}", *behind)))
            return true;
    }
    return false;
}

/* Splits the block comment at AT into lines; the end of it. */
static const char *add_block(struct arena *arena, struct lines *lines, const char *at)
{
    const char *close = strstr(at + 2, "*/");
    const char *behind = close ? close + 2 : at + strlen(at);
    const char *end = close ? close : behind;
    size_t first = lines->count;
    at = behind_marker(at, end);
    while (end > at && end[-1] == '*')
        end--;
    for (bool is_first = true; at <= end; is_first = false) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        add_line(arena, lines, at, line_end ? line_end : end, is_first);
        if (!line_end)
            break;
        at = line_end + 1;
    }
    if (has_margin(lines, first + 1))
        cut_margin(lines, first + 1);
    if (is_about_others(lines, first))
        lines->count = first;
    return behind;
}

static const char *add_line_comment(struct arena *arena, struct lines *lines, const char *at)
{
    const char *end = at + strcspn(at, "\n");
    add_line(arena, lines, behind_marker(at, end), end, false);
    if (is_about_others(lines, lines->count - 1))
        lines->count--;
    return end;
}

/* A line that is only drawn: "**********". */
static bool is_ornament(const struct line *line)
{
    const char *at = skip_blanks(line->start, line->end);
    size_t length = (size_t)(line->end - at);
    return length > 2 && strspn(at, "*/") >= length;
}

static bool is_empty(const struct line *line)
{
    return skip_blanks(line->start, line->end) == line->end || is_ornament(line);
}

/* The indentation that all lines share, but for lines behind an opening marker. */
static size_t common_indentation(const struct lines *lines)
{
    size_t common = SIZE_MAX;
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->items[i];
        size_t indentation = (size_t)(skip_blanks(line->start, line->end) - line->start);
        if (!line->is_first && !is_empty(line) && indentation < common)
            common = indentation;
    }
    return common == SIZE_MAX ? 0 : common;
}

/* Writes the lines to OUT, which has room for the whole comment; the length of what is there then. */
static size_t join(char *out, const struct lines *lines)
{
    size_t indentation = common_indentation(lines), blank = 0, length = 0;
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->items[i];
        if (is_empty(line)) {
            blank += !is_ornament(line);
            continue;
        }
        for (size_t ends = length ? 1 + (blank > 0) : 0; ends; ends--)
            out[length++] = '\n';
        const char *start = line->is_first ? skip_blanks(line->start, line->end) : line->start + indentation;
        memcpy(out + length, start, (size_t)(line->end - start));
        length += (size_t)(line->end - start);
        blank = 0;
    }
    return length;
}

const char *comment_text(struct arena *arena, const char *raw)
{
    if (!raw)
        return NULL;
    char *out = arena_allocate(arena, strlen(raw) + 1);
    struct arena_mark scratch = arena_mark(arena);
    struct lines lines = {0};
    while (*raw) {
        if (raw[0] == '/' && raw[1] == '*')
            raw = add_block(arena, &lines, raw);
        else if (raw[0] == '/' && raw[1] == '/')
            raw = add_line_comment(arena, &lines, raw);
        else
            raw++;
    }
    size_t length = join(out, &lines);
    arena_release(arena, scratch);
    return length ? out : NULL;
}

static const char *line_start(const char *text, const char *at)
{
    while (at > text && at[-1] != '\n')
        at--;
    return at;
}

/* Whether the line that AT is in begins, after blanks, with MARK. */
static bool begins_with(const char *text, const char *at, const char *mark)
{
    const char *start = line_start(text, at);
    return strncmp(start + strspn(start, " \t"), mark, strlen(mark)) == 0;
}

/* The first of the consecutive lines of `//` comments that end with the line of AT. */
static const char *first_line_comment(const char *text, const char *at)
{
    const char *start = line_start(text, at);
    while (start > text && begins_with(text, start - 1, "//"))
        start = line_start(text, start - 1);
    return start;
}

const char *comment_before(struct arena *arena, const char *text, const char *at)
{
    while (at > text && strchr(" \t\r\n", at[-1]))
        at--;
    const char *start = at;
    if (at > text && begins_with(text, at - 1, "//")) {
        start = first_line_comment(text, at - 1);
    } else if (at - text >= 4 && at[-1] == '/' && at[-2] == '*') {
        for (start = at - 4; start > text && strncmp(start, "/*", 2) != 0;)
            start--;
        if (strncmp(start, "/*", 2) != 0 || skip_blanks(line_start(text, start), start) != start)
            return NULL;
    }
    return start < at ? arena_copy(arena, start, (size_t)(at - start)) : NULL;
}
