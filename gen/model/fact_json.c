/* Facts to JSON and back. JSON has no words and no expressions: which a string is, its characters decide. */
#include "fact_json.h"

#include "../base/hash.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void write_value(struct arena *arena, struct json *parent, const char *name, const struct fact_value *value)
{
    struct json *container = NULL;
    switch (value->kind) {
    case FACT_NONE: json_add_bool(arena, parent, name, true); return;
    case FACT_INTEGER: json_add_number(arena, parent, name, strtoll(value->text, NULL, 0)); return;
    case FACT_LIST: container = json_add_array(arena, parent, name); break;
    case FACT_OBJECT: container = json_add_object(arena, parent, name); break;
    default: json_add_text(arena, parent, name, value->text); return;
    }
    for (const struct fact_value *item = value->first; item; item = item->next)
        write_value(arena, container, item->name, item);
}

/* Adds the member MEMBER with the facts of LISTS, those that were inferred or all others; the first of a name holds. */
static void write_facts(struct arena *arena, struct json *object, const char *member,
                        const struct fact_list *const *lists, size_t count, bool is_inferred)
{
    struct json *facts = NULL;
    struct map seen = {0};
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < lists[i]->count; j++) {
            const struct fact *fact = &lists[i]->items[j];
            bool has_path = fact->path && *fact->path;
            const char *name =
                text_format(arena, "%s%s%s", has_path ? fact->path : "", has_path ? "." : "", fact->facet);
            if ((fact->origin == FACT_INFERRED) != is_inferred || map_get(&seen, name))
                continue;
            map_set(arena, &seen, name, (void *)fact);
            facts = facts ? facts : json_add_object(arena, object, member);
            write_value(arena, facts, name, &fact->value);
        }
    }
}

void fact_json_write(struct arena *arena, struct json *object, const struct fact_list *const *lists, size_t count)
{
    write_facts(arena, object, "facts", lists, count, false);
}

void fact_json_write_inferred(struct arena *arena, struct json *object, const char *name, const struct fact_list *facts)
{
    write_facts(arena, object, name, &facts, 1, true);
}

/* Walks over one operand: n, 16, x->count, bound(n), (n + 1). NULL if there is none. */
static const char *skip_sum(const char *at, int depth);

static const char *skip_space(const char *at)
{
    return at + strspn(at, " ");
}

static const char *skip_word(const char *at)
{
    while (isalnum((unsigned char)*at) || *at == '_')
        at++;
    return at;
}

static const char *skip_group(const char *at, int depth)
{
    at = skip_sum(at + 1, depth + 1);
    while (at && *at == ',')
        at = skip_sum(at + 1, depth + 1);
    return at && *at == ')' ? at + 1 : NULL;
}

static const char *skip_operand(const char *at, int depth)
{
    at = skip_space(at);
    if (*at == '(')
        return skip_group(at, depth);
    const char *end = skip_word(at);
    if (end == at)
        return NULL;
    while (end[0] == '-' && end[1] == '>') {
        at = end + 2;
        end = skip_word(at);
        if (end == at)
            return NULL;
    }
    return *end == '(' ? skip_group(end, depth) : end;
}

static const char *skip_sum(const char *at, int depth)
{
    if (depth > 20)
        return NULL;
    for (;;) {
        at = skip_operand(at, depth);
        if (!at)
            return NULL;
        at = skip_space(at);
        if (!*at || !strchr("+-*/", *at))
            return at;
        at++;
    }
}

static bool is_expression(const char *text)
{
    const char *end = skip_sum(text, 0);
    return end && !*end;
}

static bool is_integer(const char *text)
{
    return !strpbrk(text, ".eE");
}

static bool read_value(struct fact_value *out, struct arena *arena, const struct json *value,
                       struct diagnostics *diagnostics);

static bool read_items(struct fact_value *out, struct arena *arena, const struct json *value,
                       struct diagnostics *diagnostics)
{
    out->kind = value->kind == JSON_ARRAY ? FACT_LIST : FACT_OBJECT;
    struct fact_value **end = &out->first;
    for (const struct json *item = value->first; item; item = item->next) {
        *end = arena_new(arena, struct fact_value);
        if (!read_value(*end, arena, item, diagnostics))
            return false;
        if (item->name && !text_is_identifier(item->name)) {
            diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "document-name", item->name_place,
                              "the name \"%s\" is not an identifier", item->name);
            return false;
        }
        (*end)->name = item->name;
        end = &(*end)->next;
    }
    return true;
}

static bool read_value(struct fact_value *out, struct arena *arena, const struct json *value,
                       struct diagnostics *diagnostics)
{
    out->text = value->text;
    switch (value->kind) {
    case JSON_TRUE: out->kind = FACT_NONE; return true;
    case JSON_STRING:
        out->kind = text_is_identifier(value->text) ? FACT_WORD
                    : is_expression(value->text)    ? FACT_EXPRESSION
                                                    : FACT_STRING;
        return true;
    case JSON_NUMBER:
        out->kind = FACT_INTEGER;
        if (is_integer(value->text))
            return true;
        break;
    case JSON_ARRAY:
    case JSON_OBJECT: return read_items(out, arena, value, diagnostics);
    default: break;
    }
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "document-value", value->place, "%s is no value of a fact",
                      value->kind == JSON_NUMBER ? "a number with a fraction" : json_kind_name(value->kind))
        ->advice = "a fact is true, an integer, a string, an array or an object";
    return false;
}

bool fact_json_is_path(const char *path)
{
    for (;;) {
        const char *end = skip_word(path);
        bool is_element = strncmp(end, "[]", 2) == 0;
        if (end == path && !is_element)
            return false;
        path = is_element ? end + 2 : end;
        if (!*path)
            return true;
        bool is_arrow = strncmp(path, "->", 2) == 0;
        if (!is_arrow && *path != '.')
            return false;
        path += is_arrow ? 2 : 1;
    }
}

bool fact_json_read(struct fact_list *out, struct arena *arena, const struct json *object,
                    struct diagnostics *diagnostics)
{
    for (const struct json *member = object->first; member; member = member->next) {
        if (member->name[0] == '?')
            continue;
        const char *dot = strrchr(member->name, '.');
        if (!fact_json_is_path(member->name) || !text_is_identifier(dot ? dot + 1 : member->name)) {
            diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "document-name", member->name_place,
                              "\"%s\" is not the name of a fact", member->name)
                ->advice = "it is a facet, or a path and a facet: \"own\", \"return.own\"";
            return false;
        }
        struct fact *fact = list_add(arena, out);
        *fact = (struct fact){.path = dot ? arena_copy(arena, member->name, (size_t)(dot - member->name)) : "",
                              .facet = dot ? dot + 1 : member->name,
                              .origin = FACT_SPEC,
                              .place = member->name_place};
        if (!read_value(&fact->value, arena, member, diagnostics))
            return false;
    }
    return true;
}
