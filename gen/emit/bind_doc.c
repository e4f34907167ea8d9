/* Comments as doc maps (templates/README.md, "Doc map"): taken apart once for all languages, escaped by each. */
#include "binder.h"

#include "../base/text.h"

#include <string.h>

/* A text of a comment, harmless where the language's comments have it. */
static const char *escaped(const struct binder *binder, const char *text)
{
    return *text ? binder->language->escape(binder->arena, LANGUAGE_COMMENT, text) : text;
}

/* The lines of a text as one. */
static const char *as_line(struct arena *arena, const char *text)
{
    if (!strchr(text, '\n'))
        return text;
    char *line = arena_copy_text(arena, text);
    for (char *at = strchr(line, '\n'); at; at = strchr(at, '\n'))
        *at = ' ';
    return line;
}

/* A text of a comment, which is given back as it is escaped, and the same as one line. */
static const char *set_prose(const struct binder *binder, struct view *map, const char *name, const char *line_name,
                             const char *text)
{
    const char *safe = escaped(binder, text), *line = as_line(binder->arena, safe);
    struct view *lines = view_text(binder->arena, safe);
    view_set(binder->arena, map, name, lines);
    view_set(binder->arena, map, line_name, line == safe ? lines : view_text(binder->arena, line));
    return safe;
}

/* Two parts of a comment, with an empty line between. */
static const char *joined(struct arena *arena, const char *brief, const char *body)
{
    if (!*brief || !*body)
        return *brief ? brief : body;
    return text_format(arena, "%s\n\n%s", brief, body);
}

static struct view *doc_parameters(struct binder *binder, const struct doc *doc)
{
    struct arena *arena = binder->arena;
    struct view *list = view_list(arena);
    for (size_t i = 0; i < doc->parameters.count; i++) {
        struct view *parameter = view_map(arena);
        view_set_text(arena, parameter, "name", binder_name(binder, LANGUAGE_PARAMETER, doc->parameters.items[i].name));
        view_set_text(arena, parameter, "c_name", doc->parameters.items[i].name);
        set_prose(binder, parameter, "text", "line", doc->parameters.items[i].text);
        view_add(arena, list, parameter);
    }
    return list;
}

/* A comment taken apart, which is the same for every language. */
static const struct doc *parsed(struct binding *binding, const char *text)
{
    static const struct doc nothing = {.brief = "", .body = "", .returns = "", .deprecated = ""};
    if (!text)
        return &nothing;
    struct doc *doc = pointer_map_get(&binding->docs, text);
    if (!doc) {
        doc = arena_new(binding->arena, struct doc);
        *doc = docs_parse(binding->arena, text);
        pointer_map_set(binding->arena, &binding->docs, text, doc);
    }
    return doc;
}

/* The doc map of what is not documented. */
static struct view *no_doc(struct binder *binder)
{
    static const char *const texts[] = {"brief", "brief_line", "body", "text", "returns", "returns_line"};
    static const char *const nothings[] = {"is_one_line", "any", NULL};
    if (binder->nothing_said)
        return binder->nothing_said;
    struct view *map = view_map(binder->arena);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        view_set_text(binder->arena, map, texts[i], "");
    view_set(binder->arena, map, "parameters", view_list(binder->arena));
    binder_nothings(binder, map, nothings);
    return binder->nothing_said = map;
}

/* A part of a comment, and "Deprecated: use the other one." behind it, for what has no mark that says so. */
static const char *with_deprecation(struct arena *arena, const char *part, const struct doc *doc)
{
    const char *why = *doc->deprecated ? doc->deprecated : "by the C library";
    return joined(arena, part, text_format(arena, "Deprecated: %s", why));
}

static struct view *new_doc(struct binder *binder, const struct doc *doc, bool is_marked)
{
    struct arena *arena = binder->arena;
    const char *parts[] = {doc->brief, doc->body}, **last = &parts[*doc->brief != '\0'];
    if (doc->is_deprecated && !is_marked)
        *last = with_deprecation(arena, *last, doc);
    struct view *map = view_copy(arena, no_doc(binder));
    const char *body = escaped(binder, parts[1]), *brief = set_prose(binder, map, "brief", "brief_line", parts[0]);
    const char *text = joined(arena, brief, body);
    text = binder->language->format_prose ? binder->language->format_prose(arena, text) : text;
    bool has_sections = *doc->returns || doc->parameters.count;
    view_set_text(arena, map, "body", body);
    view_set_text(arena, map, "text", text);
    if (*doc->returns)
        set_prose(binder, map, "returns", "returns_line", doc->returns);
    if (doc->parameters.count)
        view_set(arena, map, "parameters", doc_parameters(binder, doc));
    view_set_bool(arena, map, "is_one_line", *text && !strchr(text, '\n') && !has_sections);
    view_set_bool(arena, map, "any", *text || has_sections);
    return map;
}

static struct view *doc_of(struct binder *binder, const char *text, bool is_marked)
{
    if (!text)
        return no_doc(binder);
    struct view *map = pointer_map_get(&binder->docs[is_marked], text);
    if (!map) {
        map = new_doc(binder, parsed(binder->binding, text), is_marked);
        pointer_map_set(binder->arena, &binder->docs[is_marked], text, map);
    }
    return map;
}

struct view *binder_doc(struct binder *binder, const char *text)
{
    return doc_of(binder, text, false);
}

bool binder_deprecates(const struct binder *binder, const char *text)
{
    return parsed(binder->binding, text)->is_deprecated;
}

void binder_document(struct binder *binder, struct view *map, const char *text, bool is_deprecated, const char *message)
{
    struct arena *arena = binder->arena;
    const struct doc *doc = parsed(binder->binding, text);
    view_set(arena, map, "doc", doc_of(binder, text, true));
    if (!is_deprecated && !doc->is_deprecated)
        return;
    if (!message)
        message = *doc->deprecated ? doc->deprecated : "deprecated by the C library";
    message = as_line(arena, message);
    view_set_bool(arena, map, "is_deprecated", true);
    view_set_text(arena, map, "deprecated", binder->language->escape(arena, LANGUAGE_STRING, message));
    view_set_text(arena, map, "deprecated_line", escaped(binder, message));
}
