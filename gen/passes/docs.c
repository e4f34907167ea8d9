/* Reads the text of a comment line by line; a command that opens a section moves what follows there. */
#include "docs.h"

#include "../base/text.h"

#include <ctype.h>
#include <string.h>

static void add(struct arena *arena, struct doc_lines *lines, const char *line)
{
    if (!*line && (!lines->count || !*lines->items[lines->count - 1]))
        return;
    *list_add(arena, lines) = line;
}

static void drop_trailing_blank(struct doc_lines *lines)
{
    while (lines->count && !*lines->items[lines->count - 1])
        lines->count--;
}

/* The length of a command at the start of LINE ("@return " or "\return "), its name NAME; 0 if it is another. */
static size_t command(const char *line, const char *name)
{
    size_t length = strlen(name);
    if ((*line != '@' && *line != '\\') || strncmp(line + 1, name, length) != 0 ||
        isalpha((unsigned char)line[1 + length]))
        return 0;
    return 1 + length;
}

/* Commands inside a line lose their sign: "@p key" and "\ref kv_get" read "key" and "kv_get". */
static const char *without_inline_commands(struct arena *arena, const char *line)
{
    static const char *const names[] = {"p", "c", "a", "e", "b", "ref", "em"};
    struct text out = text_create(arena);
    size_t plain = strcspn(line, "@\\");
    if (!line[plain])
        return line;
    for (; *line; plain = strcspn(line, "@\\")) {
        size_t skip = 0;
        text_append_bytes(&out, line, plain);
        line += plain;
        for (size_t i = 0; i < sizeof names / sizeof *names && !skip; i++) {
            size_t length = command(line, names[i]);
            skip = length && line[length] == ' ' ? length + 1 : 0;
        }
        line += skip;
        if (*line)
            text_append_char(&out, *line++);
    }
    return out.data;
}

static const char *skip_blanks(const char *at)
{
    while (*at == ' ' || *at == '\t')
        at++;
    return at;
}

/* "@param[in] key the key": starts the parameter and gives what is left of the line. */
static const char *start_parameter(struct arena *arena, struct doc *doc, const char *rest)
{
    if (*rest == '[')
        rest += strcspn(rest, "]") + (strchr(rest, ']') != NULL);
    rest = skip_blanks(rest);
    size_t length = strcspn(rest, " \t");
    struct doc_parameter *parameter = list_add(arena, &doc->parameters);
    parameter->name = arena_copy(arena, rest, length);
    return skip_blanks(rest + length);
}

/* Commands that open a paragraph of prose, what they say in words, and whether the line is for the formatter alone. */
static const struct {
    const char *name, *words;
    bool is_brief, is_silent;
} prose[] = {
    {"brief", "", true, false},
    {"short", "", true, false},
    {"attention", "", false, false},
    {"details", "", false, false},
    {"file", "", false, false},
    {"ingroup", "", false, true},
    {"invariant", "Invariant: ", false, false},
    {"note", "", false, false},
    {"post", "Postcondition: ", false, false},
    {"pre", "Precondition: ", false, false},
    {"remark", "", false, false},
    {"remarks", "", false, false},
    {"sa", "", false, false},
    {"see", "", false, false},
    {"since", "Since ", false, false},
    {"todo", "To do: ", false, false},
    {"version", "Version ", false, false},
    {"warning", "", false, false},
};

/* The paragraph that a line opens, as section(). */
static struct doc_lines *paragraph(struct arena *arena, struct doc *doc, const char **line)
{
    for (size_t i = 0; i < sizeof prose / sizeof *prose; i++) {
        size_t length = command(*line, prose[i].name);
        if (!length)
            continue;
        *line = prose[i].is_silent ? "" : text_format(arena, "%s%s", prose[i].words, skip_blanks(*line + length));
        return doc->brief.count && !prose[i].is_brief ? &doc->body : &doc->brief;
    }
    return NULL;
}

/* The section that a line opens, and what of the line belongs to it; NULL if it opens none. */
static struct doc_lines *section(struct arena *arena, struct doc *doc, const char **line)
{
    static const char *const returns[] = {"return", "returns", "result", "retval"};
    if (**line != '@' && **line != '\\')
        return NULL;
    size_t length = command(*line, "param");
    if (length) {
        *line = start_parameter(arena, doc, *line + length);
        return &doc->parameters.items[doc->parameters.count - 1].lines;
    }
    length = command(*line, "deprecated");
    if (length) {
        *line = skip_blanks(*line + length);
        doc->is_deprecated = true;
        return &doc->deprecated;
    }
    for (size_t i = 0; i < sizeof returns / sizeof *returns; i++)
        if ((length = command(*line, returns[i]))) {
            *line = skip_blanks(*line + length);
            return &doc->returns;
        }
    return paragraph(arena, doc, line);
}

/* A @return or @deprecated in the middle of a line ends the prose before it. */
static const char *split_section(struct arena *arena, const char **line)
{
    static const char *const names[] = {"return", "returns", "deprecated"};
    for (const char *at = strpbrk(*line, "@\\"); at; at = strpbrk(at + 1, "@\\"))
        for (size_t i = 0; i < sizeof names / sizeof *names && at > *line && at[-1] == ' '; i++)
            if (command(at, names[i])) {
                *line = arena_copy(arena, *line, (size_t)(at - 1 - *line));
                return at;
            }
    return NULL;
}

/* Cuts the first line off a text. */
static const char *next_line(char **rest)
{
    char *line = *rest, *end = line + strcspn(line, "\n");
    *rest = end + (*end == '\n');
    *end = '\0';
    return line;
}

struct doc docs_parse(struct arena *arena, const char *text)
{
    struct doc doc = {0};
    struct doc_lines *current = &doc.brief;
    char *rest = arena_copy_text(arena, text ? text : ""); /* cut into lines where it is */
    const char *pending = NULL;
    while (*rest || pending) {
        const char *line = pending ? pending : skip_blanks(next_line(&rest));
        pending = split_section(arena, &line);
        struct doc_lines *opened = section(arena, &doc, &line);
        current = opened ? opened : current;
        if (opened == &doc.body)
            add(arena, &doc.body, "");
        if (!*line && current != &doc.body && (current != &doc.brief || doc.brief.count))
            current = &doc.body;
        add(arena, current, without_inline_commands(arena, line));
    }
    drop_trailing_blank(&doc.brief);
    drop_trailing_blank(&doc.body);
    drop_trailing_blank(&doc.returns);
    drop_trailing_blank(&doc.deprecated);
    for (size_t i = 0; i < doc.parameters.count; i++)
        drop_trailing_blank(&doc.parameters.items[i].lines);
    return doc;
}
