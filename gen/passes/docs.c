/* Reads the text of a comment line by line; a command that opens a section moves what follows there. */
#include "docs.h"

#include "../base/text.h"

#include <ctype.h>
#include <string.h>

/* What a comment is taken apart into, while it is read. */
struct parts {
    struct arena *arena;
    struct text brief, body, returns, deprecated;
    LIST(struct text) parameters;
    LIST(const char *) names; /* of the parameters */
    bool is_deprecated;
};

/* Adds a line, unless it is empty and the first or follows an empty one. */
static void add(struct text *part, const char *line)
{
    bool is_after_line = part->length && part->data[part->length - 1] != '\n';
    if (!*line && !is_after_line)
        return;
    if (part->length)
        text_append_char(part, '\n');
    text_append(part, line);
}

static const char *without_last_blank(struct text *part)
{
    if (part->length && part->data[part->length - 1] == '\n')
        text_cut(part, part->length - 1);
    return part->data;
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
static const char *start_parameter(struct parts *parts, const char *rest)
{
    if (*rest == '[')
        rest += strcspn(rest, "]") + (strchr(rest, ']') != NULL);
    rest = skip_blanks(rest);
    size_t length = strcspn(rest, " \t");
    *list_add(parts->arena, &parts->names) = arena_copy(parts->arena, rest, length);
    *list_add(parts->arena, &parts->parameters) = text_create(parts->arena);
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
static struct text *paragraph(struct parts *parts, const char **line)
{
    for (size_t i = 0; i < sizeof prose / sizeof *prose; i++) {
        size_t length = command(*line, prose[i].name);
        if (!length)
            continue;
        const char *words = prose[i].words, *rest = skip_blanks(*line + length);
        *line = prose[i].is_silent ? "" : *words ? text_format(parts->arena, "%s%s", words, rest) : rest;
        return parts->brief.length && !prose[i].is_brief ? &parts->body : &parts->brief;
    }
    return NULL;
}

/* The section that a line opens, and what of the line belongs to it; NULL if it opens none. */
static struct text *section(struct parts *parts, const char **line)
{
    static const char *const returns[] = {"return", "returns", "result", "retval"};
    if (**line != '@' && **line != '\\')
        return NULL;
    size_t length = command(*line, "param");
    if (length) {
        *line = start_parameter(parts, *line + length);
        return &parts->parameters.items[parts->parameters.count - 1];
    }
    length = command(*line, "deprecated");
    if (length) {
        *line = skip_blanks(*line + length);
        parts->is_deprecated = true;
        return &parts->deprecated;
    }
    for (size_t i = 0; i < sizeof returns / sizeof *returns; i++)
        if ((length = command(*line, returns[i]))) {
            *line = skip_blanks(*line + length);
            return &parts->returns;
        }
    return paragraph(parts, line);
}

/* A @param, @return or @deprecated in the middle of a line ends the prose before it. */
static const char *split_section(struct arena *arena, const char **line)
{
    static const char *const names[] = {"param", "return", "returns", "deprecated"};
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

/* Reads the lines of TEXT, which is cut into them where it is. */
static void read_lines(struct parts *parts, char *text)
{
    struct text *current = &parts->brief;
    const char *pending = NULL;
    while (*text || pending) {
        const char *line = pending ? pending : skip_blanks(next_line(&text));
        pending = split_section(parts->arena, &line);
        struct text *opened = section(parts, &line);
        current = opened ? opened : current;
        if (opened == &parts->body)
            add(&parts->body, "");
        if (!*line && current != &parts->body && (current != &parts->brief || parts->brief.length))
            current = &parts->body;
        add(current, skip_blanks(without_inline_commands(parts->arena, line)));
    }
}

struct doc docs_parse(struct arena *arena, const char *text)
{
    struct text none = text_create(arena);
    struct parts parts = {.arena = arena, .brief = none, .body = none, .returns = none, .deprecated = none};
    read_lines(&parts, arena_copy_text(arena, text ? text : ""));
    struct doc doc = {.brief = without_last_blank(&parts.brief),
                      .body = without_last_blank(&parts.body),
                      .returns = without_last_blank(&parts.returns),
                      .deprecated = without_last_blank(&parts.deprecated),
                      .is_deprecated = parts.is_deprecated};
    for (size_t i = 0; i < parts.names.count; i++)
        *list_add(arena, &doc.parameters) =
            (struct doc_parameter){parts.names.items[i], without_last_blank(&parts.parameters.items[i])};
    return doc;
}
