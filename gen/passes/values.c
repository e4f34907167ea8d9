/* What users call the values that have names: the enumerators of enums, and constants. A stated name that is styled as
 * another of its scope yields to it, and the value keeps its whole C name. */
#include "passes.h"

#include "../base/text.h"
#include "../emit/name.h"

#include <string.h>

/* A value that has to be called something. */
struct value {
    const char *c;
    const char *stated; /* NULL: nobody says */
    const char **name;  /* where its name goes */
    struct place place;
};

/* Those of an enum, or of all constants: a scope. */
struct values {
    struct value *items;
    size_t count, capacity;
};

static struct value *named_alike(struct planning *planning, const struct map *taken, const char *name)
{
    return map_get(taken, name_styled(planning->arena, NAME_CAMEL, name));
}

static void take(struct planning *planning, struct map *taken, struct value *value, const char *name)
{
    *value->name = name;
    map_set(planning->arena, taken, name_styled(planning->arena, NAME_CAMEL, name), value);
}

/* Gives a value the name that is stated, if nothing else has it. */
static void take_stated(struct planning *planning, struct map *taken, struct value *value)
{
    const struct value *other = named_alike(planning, taken, value->stated);
    const char *name = other ? value->c : value->stated;
    for (unsigned number = 2; named_alike(planning, taken, name); number++)
        name = text_format(planning->arena, "%s_%u", value->c, number);
    take(planning, taken, value, name);
    if (other)
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_NOTE, "name-collision", value->place,
                          "%s would be called `%s`, as %s is; it is called `%s`", value->c, value->stated, other->c,
                          name)
            ->peer = other->place;
}

/* Names the values of a scope: those of which nobody says anything go by their C names without the longest of
 * PREFIXES, and the languages part them, each as it styles them. */
static void name_values(struct planning *planning, const struct values *values, const char *const *prefixes,
                        size_t prefix_count)
{
    struct map taken = {0};
    bool are_stated = false;
    for (size_t i = 0; i < values->count; i++) {
        *values->items[i].name = name_without_prefix(values->items[i].c, prefixes, prefix_count);
        are_stated = are_stated || values->items[i].stated;
    }
    for (size_t i = 0; are_stated && i < values->count; i++)
        if (!values->items[i].stated)
            take(planning, &taken, &values->items[i], *values->items[i].name);
    for (size_t i = 0; are_stated && i < values->count; i++)
        if (values->items[i].stated)
            take_stated(planning, &taken, &values->items[i]);
}

/* The prefix that the constants of an enum share, cut after an underscore: "KV_MODE_". */
static const char *shared_prefix(struct arena *arena, const struct declaration *enumeration)
{
    const char *first = enumeration->members.items[0].name;
    size_t length = strlen(first);
    for (size_t i = 1; i < enumeration->members.count; i++)
        while (strncmp(first, enumeration->members.items[i].name, length) != 0)
            length--;
    while (length && first[length - 1] != '_')
        length--;
    return arena_copy(arena, first, length);
}

void values_name_enumerators(struct planning *planning, struct declaration *enumeration, const char *prefix)
{
    const struct library *library = &planning->model->library;
    struct values values = {0};
    for (size_t i = 0; i < enumeration->members.count; i++) {
        struct member *member = &enumeration->members.items[i];
        *list_add(planning->arena, &values) =
            (struct value){member->name, member->surface_name, &member->surface_name, member->place};
    }
    if (!prefix && values.count > 1)
        prefix = shared_prefix(planning->arena, enumeration);
    if (prefix)
        name_values(planning, &values, &prefix, 1);
    else
        name_values(planning, &values, library->prefixes.items, library->prefixes.count);
}

static void name_constants(struct planning *planning)
{
    const struct library *library = &planning->model->library;
    struct values values = {0};
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        struct declaration *constant = planning->model->declarations.items[i];
        if (constant->kind != DECLARATION_CONSTANT || constant->constant == CONSTANT_ADDRESS || !constant->is_own ||
            constant->refusal.word)
            continue;
        const struct site *site = facts_site(planning->facts, constant, NULL);
        if (!facts_has(site, FACET_SKIP))
            *list_add(planning->arena, &values) = (struct value){constant->name, facts_word(site, FACET_NAME),
                                                                 &constant->surface_name, constant->place};
    }
    name_values(planning, &values, library->prefixes.items, library->prefixes.count);
}

void pass_values(struct planning *planning)
{
    name_constants(planning);
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        struct declaration *enumeration = planning->model->declarations.items[i];
        if (enumeration->kind != DECLARATION_ENUM)
            continue;
        for (size_t j = 0; j < enumeration->members.count; j++) {
            struct member *member = &enumeration->members.items[j];
            member->surface_name = facts_word(facts_site(planning->facts, enumeration, member->name), FACET_NAME);
        }
        values_name_enumerators(planning, enumeration, NULL);
    }
}
