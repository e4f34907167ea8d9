/* One loop that parts names, for every scope of every language. */
#include "scope.h"

#include "../base/identifier.h"
#include "../base/text.h"
#include "../model/shape.h"

static const char *const name_alone[] = {"%s", NULL};

static const char *bare(const struct scope *scope, const char *name)
{
    return scope->bare ? scope->bare(name) : name;
}

/* NAME in the hole of a pattern: what is taken. */
static const char *filled(const struct scope *scope, const char *pattern, const char *name)
{
    name = bare(scope, name);
    if (text_equal(pattern, name_alone[0]))
        return name;
    const char *hole = strstr(pattern, "%s");
    return text_format(scope->spelling->arena, "%.*s%s%s", (int)(hole - pattern), pattern, name, hole + 2);
}

static bool is_free(const struct scope *scope, const char *const *patterns, const char *name)
{
    for (; *patterns; patterns++)
        for (const struct scope *each = scope; each; each = each->outer)
            if (map_get(&each->taken, filled(scope, *patterns, name)))
                return false;
    return true;
}

void scope_take(struct scope *scope, const char *name)
{
    map_set(scope->spelling->arena, &scope->taken, bare(scope, name), scope);
}

void scope_take_all(struct scope *scope, const char *const *names)
{
    for (; *names; names++)
        scope_take(scope, *names);
}

void scope_take_items(struct scope *scope, const struct view *list, const char *key)
{
    for (size_t i = 0; i < list->items.count; i++)
        scope_take(scope, view_get_text(list->items.items[i], key));
}

bool scope_has(const struct scope *scope, const char *name)
{
    return map_get(&scope->taken, bare(scope, name)) != NULL;
}

const char *scope_settle(struct scope *scope, const char *const *patterns, const char *name)
{
    patterns = patterns ? patterns : name_alone;
    while (!is_free(scope, patterns, name))
        name = text_format(scope->spelling->arena, "%s_", bare(scope, name));
    for (; *patterns; patterns++)
        map_set(scope->spelling->arena, &scope->taken, filled(scope, *patterns, name), scope);
    return name;
}

const char *scope_settle_item(struct scope *scope, const char *const *patterns, struct view *item, const char *key)
{
    const char *name = view_get_text(item, key), *settled = scope_settle(scope, patterns, name);
    if (settled != name)
        view_set_text(scope->spelling->arena, item, key, settled);
    return settled;
}

void scope_settle_items(struct scope *scope, const struct view *list, const char *key)
{
    for (size_t i = 0; i < list->items.count; i++)
        scope_settle_item(scope, NULL, list->items.items[i], key);
}

/* A name as the language writes it before anything is settled. */
static const char *spell(const struct spelling *spelling, enum language_name kind, const char *name)
{
    return spelling->language->spell_name(spelling->arena, kind, identifier_ascii(spelling->arena, name));
}

const char *scope_settle_raw(struct scope *scope, const char *const *patterns, enum language_name kind,
                             const void *thing, const char *name)
{
    const struct spelling *spelling = scope->spelling;
    const char *settled = scope_settle(scope, patterns, spell(spelling, kind, name));
    pointer_map_set(spelling->arena, spelling->raw_names, thing, (void *)settled);
    return settled;
}

const char *scope_raw_name(const struct spelling *spelling, enum language_name kind,
                           const struct declaration *declaration)
{
    const char *settled = pointer_map_get(spelling->raw_names, declaration);
    return settled ? settled : spell(spelling, kind, shape_raw_name(declaration));
}
