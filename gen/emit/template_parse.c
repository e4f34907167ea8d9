/* Parsing a template into nodes, by one pass over its tags.
 *
 *     a {{#list}}       TEXT "a "
 *     - {{.}}           SECTION list
 *     {{/list}}             TEXT "- ", VALUE ".", TEXT "\n"
 *
 * A tag other than a value that is alone on its line takes the line with it, which is what keeps the lines of templates
 * readable without leaving blank ones in the output. */
#include "template_parse.h"

#include <ctype.h>
#include <string.h>

enum { NESTING_MAX = 100 };

struct parser {
    struct arena *arena;
    const struct source *source;
    struct diagnostics *diagnostics;
    size_t at;                /* what is before it has become nodes */
    const char *open, *close; /* the delimiters in force */
};

/* A tag as it was found: SIGIL is one of # ^ / > ! = { & or 0 for a value; CONTENT is what stands inside, trimmed. */
struct tag {
    char sigil;
    char *content;
    size_t start; /* offset of the tag, or of its line when it is alone there */
    size_t end;   /* offset behind it, or of the next line */
    bool is_standalone;
    const char *indent;
    size_t at;    /* offset of the tag itself */
};

static bool fail(struct parser *parser, size_t at, const char *message, const char *subject)
{
    struct place place = source_place(parser->source, at);
    diagnostic_report(parser->diagnostics, DIAGNOSTIC_ERROR, "template-syntax", place, message, subject);
    return false;
}

static bool is_blank(char character)
{
    return character == ' ' || character == '\t';
}

/* BYTES without the white space around them. */
static char *trimmed(struct arena *arena, const char *bytes, size_t length)
{
    while (length > 0 && isspace((unsigned char)bytes[0])) {
        bytes++;
        length--;
    }
    while (length > 0 && isspace((unsigned char)bytes[length - 1]))
        length--;
    return arena_copy(arena, bytes, length);
}

/* The offset of WHAT at or after FROM, or the source's length. */
static size_t find(const struct source *source, size_t from, const char *what)
{
    const char *found = memmem(source->text + from, source->length - from, what, strlen(what));
    return found != NULL ? (size_t)(found - source->text) : source->length;
}

/* Widens TAG to its whole line when nothing but blanks stands beside it there. */
static void widen_standalone(const struct parser *parser, struct tag *tag)
{
    const char *text = parser->source->text;
    size_t start = tag->start, end = tag->end;
    while (start > 0 && is_blank(text[start - 1]))
        start--;
    while (end < parser->source->length && is_blank(text[end]))
        end++;
    bool at_start = start == 0 || text[start - 1] == '\n';
    bool has_return = end + 1 < parser->source->length && text[end] == '\r' && text[end + 1] == '\n';
    end += has_return;
    if (!at_start || (end < parser->source->length && text[end] != '\n'))
        return;
    tag->is_standalone = true;
    tag->indent = arena_copy(parser->arena, text + start, tag->start - start);
    tag->start = start;
    tag->end = end < parser->source->length ? end + 1 : end;
}

/* Finds the next tag. FOUND says whether there was one; false after reporting that it does not end. */
static bool next_tag(struct parser *parser, struct tag *out, bool *found)
{
    const struct source *source = parser->source;
    struct tag tag = {.start = find(source, parser->at, parser->open)};
    *found = tag.start < source->length;
    if (!*found)
        return true;
    tag.at = tag.start;
    size_t inside = tag.start + strlen(parser->open);
    if (strcspn(source->text + inside, "#^/>!={&") == 0 && source->text[inside] != '\0')
        tag.sigil = source->text[inside++];
    const char *close = parser->close;
    if (tag.sigil == '{')
        close = text_format(parser->arena, "}%s", parser->close);
    else if (tag.sigil == '=')
        close = text_format(parser->arena, "=%s", parser->close);
    size_t end = find(source, inside, close);
    if (end == source->length)
        return fail(parser, tag.at, "this tag does not end: \"%s\" is missing", close);
    tag.content = trimmed(parser->arena, source->text + inside, end - inside);
    tag.end = end + strlen(close);
    if (tag.sigil != '\0' && strchr("#^/>!=", tag.sigil) != NULL)
        widen_standalone(parser, &tag);
    *out = tag;
    return true;
}

static bool is_name_character(char character)
{
    return isalnum((unsigned char)character) || character == '_' || character == '-';
}

static enum template_mark mark_of(const char *name)
{
    static const char *const names[] = {
        [TEMPLATE_MORE] = "more", [TEMPLATE_FIRST] = "first", [TEMPLATE_LAST] = "last", [TEMPLATE_AT] = "at"};
    for (enum template_mark mark = TEMPLATE_MORE; mark <= TEMPLATE_AT; mark++)
        if (text_equal(name, names[mark]))
            return mark;
    return TEMPLATE_UNMARKED;
}

/* Reads "a.b" or "."; false if TEXT, which is kept, is neither. */
static bool read_name(struct arena *arena, struct template_name *out, char *text)
{
    out->text = strchr(text, '.') != NULL ? arena_copy_text(arena, text) : text;
    if (text_equal(text, "."))
        return true;
    out->parts = arena_allocate(arena, (strlen(text) / 2 + 1) * sizeof *out->parts);
    for (;;) {
        char *end = text;
        while (is_name_character(*end))
            end++;
        if (end == text || (*end != '.' && *end != '\0'))
            return false;
        bool is_last = *end == '\0';
        *end = '\0';
        out->parts[out->count++] = (struct template_part){.key = map_key(text), .mark = mark_of(text)};
        out->is_plain = out->parts[0].mark == TEMPLATE_UNMARKED;
        if (is_last)
            return true;
        text = end + 1;
    }
}

/* {{=<% %>=}} */
static bool set_delimiters(struct parser *parser, const struct tag *tag)
{
    char *open = tag->content, *end = open;
    while (*end != '\0' && !isspace((unsigned char)*end))
        end++;
    char *close = end;
    while (isspace((unsigned char)*close))
        close++;
    if (*close == '\0' || strpbrk(close, " \t\r\n=") != NULL || memchr(open, '=', (size_t)(end - open)) != NULL)
        return fail(parser, tag->at, "\"%s\" is not two delimiters with a blank between", tag->content);
    *end = '\0';
    parser->open = open;
    parser->close = close;
    return true;
}

/* A new node at the end of PARENT. */
static struct template_node *append_node(struct parser *parser, struct template_node *parent,
                                         enum template_node_kind kind)
{
    struct template_node *node = arena_new(parser->arena, struct template_node);
    node->kind = kind;
    node->source = parser->source;
    *(parent->last != NULL ? &parent->last->next : &parent->first) = node;
    parent->last = node;
    return node;
}

static struct template_node *add_node(struct parser *parser, struct template_node *parent, enum template_node_kind kind,
                                      const struct tag *tag)
{
    struct template_node *node = append_node(parser, parent, kind);
    node->at = tag->at;
    node->is_standalone = tag->is_standalone;
    node->indent = tag->is_standalone ? tag->indent : "";
    return node;
}

static bool add_named(struct parser *parser, struct template_node *parent, enum template_node_kind kind,
                      const struct tag *tag)
{
    struct template_node *node = add_node(parser, parent, kind, tag);
    if (!read_name(parser->arena, &node->name, tag->content))
        return fail(parser, tag->at, "\"%s\" is not a name", node->name.text);
    return true;
}

/* {{>*name}} or {{>*name block}} */
static bool add_dynamic(struct parser *parser, struct template_node *parent, const struct tag *tag)
{
    char *name = tag->content + 1, *end = name;
    while (*end != '\0' && !isspace((unsigned char)*end))
        end++;
    char *block = trimmed(parser->arena, end, strlen(end));
    *end = '\0';
    struct template_node *node = add_node(parser, parent, *block != '\0' ? TEMPLATE_CELL : TEMPLATE_DYNAMIC, tag);
    node->block = map_key(block);
    if (!read_name(parser->arena, &node->name, name))
        return fail(parser, tag->at, "\"%s\" is not a name", node->name.text);
    if (*block != '\0' && node->name.count != 1)
        return fail(parser, tag->at, "a cell is named by a member of the context itself, not by \"%s\"",
                    node->name.text);
    if (strpbrk(block, " \t\r\n") != NULL)
        return fail(parser, tag->at, "\"%s\" is not the name of one block", block);
    return true;
}

static bool add_partial(struct parser *parser, struct template_node *parent, const struct tag *tag)
{
    if (tag->content[0] == '*')
        return add_dynamic(parser, parent, tag);
    if (tag->content[0] == '\0' || strpbrk(tag->content, " \t\r\n") != NULL)
        return fail(parser, tag->at, "\"%s\" is not the name of a template", tag->content);
    add_node(parser, parent, TEMPLATE_PARTIAL, tag)->text = tag->content;
    return true;
}

static void add_text(struct parser *parser, struct template_node *parent, size_t end)
{
    if (end == parser->at)
        return;
    struct template_node *node = append_node(parser, parent, TEMPLATE_TEXT);
    node->at = parser->at;
    node->text = parser->source->text + parser->at;
    node->length = end - parser->at;
}

static bool parse_body(struct parser *parser, struct template_node *parent, size_t depth);

/* {{#name}}...{{/name}} or {{^name}}...{{/name}} */
static bool add_section(struct parser *parser, struct template_node *parent, const struct tag *tag, size_t depth)
{
    if (depth == NESTING_MAX)
        return fail(parser, tag->at, "\"%s\" is a section nested too deep", tag->content);
    if (!add_named(parser, parent, tag->sigil == '#' ? TEMPLATE_SECTION : TEMPLATE_INVERTED, tag))
        return false;
    return parse_body(parser, parent->last, depth + 1);
}

/* {{/name}}, the end of PARENT */
static bool close_section(struct parser *parser, struct template_node *parent, const struct tag *tag)
{
    if (parent->name.text == NULL)
        return fail(parser, tag->at, "{{/%s}} closes a section that was not opened", tag->content);
    if (!text_equal(parent->name.text, tag->content)) {
        fail(parser, tag->at, "{{/%s}} closes another section than the last one opened", tag->content);
        parser->diagnostics->list.items[parser->diagnostics->list.count - 1].peer = template_place(parent);
        return false;
    }
    parent->end = tag->at;
    parent->is_closed_standalone = tag->is_standalone;
    return true;
}

static bool add_tag(struct parser *parser, struct template_node *parent, const struct tag *tag, size_t depth)
{
    switch (tag->sigil) {
    case '!': return true;
    case '=': return set_delimiters(parser, tag);
    case '>': return add_partial(parser, parent, tag);
    case '/': return close_section(parser, parent, tag);
    case '#':
    case '^': return add_section(parser, parent, tag, depth);
    default: return add_named(parser, parent, TEMPLATE_VALUE, tag);
    }
}

/* Nodes up to the end of PARENT: its closing tag, or the end of the text for the root, which has no name. */
static bool parse_body(struct parser *parser, struct template_node *parent, size_t depth)
{
    for (;;) {
        struct tag tag;
        bool found;
        if (!next_tag(parser, &tag, &found))
            return false;
        if (!found && parent->name.text != NULL)
            return fail(parser, parent->at, "the section \"%s\" is not closed", parent->name.text);
        add_text(parser, parent, found ? tag.start : parser->source->length);
        if (!found)
            return true;
        parser->at = tag.end;
        if (!add_tag(parser, parent, &tag, depth))
            return false;
        if (tag.sigil == '/')
            return true;
    }
}

struct template *template_parse(struct arena *arena, const char *name, const struct source *source,
                                struct diagnostics *diagnostics)
{
    struct parser parser = {.arena = arena, .source = source, .diagnostics = diagnostics, .open = "{{", .close = "}}"};
    struct template *template = arena_new(arena, struct template);
    template->name = name;
    return parse_body(&parser, &template->root, 0) ? template : NULL;
}

struct place template_place(const struct template_node *node)
{
    return source_place(node->source, node->at);
}

bool template_link(struct template_node *node, const struct template_set *set, struct diagnostics *diagnostics)
{
    bool is_complete = true;
    for (struct template_node *child = node->first; child != NULL; child = child->next) {
        if (child->kind == TEMPLATE_PARTIAL) {
            child->target = map_get(&set->templates, child->text);
            if (child->target == NULL) {
                diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "template-partial", template_place(child),
                                  "there is no template \"%s\"", child->text);
                is_complete = false;
            }
        }
        is_complete &= template_link(child, set, diagnostics);
    }
    return is_complete;
}
