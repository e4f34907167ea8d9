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

/* What stands in `taken` for a name. */
static const char *key(const struct scope *scope, const char *name)
{
    return scope->is_caseless ? text_lower(scope->spelling->arena, name) : name;
}

/* NAME in the hole of a pattern: what is taken. */
static const char *filled(const struct scope *scope, const char *pattern, const char *name)
{
    name = bare(scope, name);
    if (text_equal(pattern, name_alone[0]))
        return key(scope, name);
    const char *hole = strstr(pattern, "%s");
    return key(scope, text_format(scope->spelling->arena, "%.*s%s%s", (int)(hole - pattern), pattern, name, hole + 2));
}

const void *scope_holder(const struct scope *scope, const char *const *patterns, const char *name)
{
    for (patterns = patterns ? patterns : name_alone; *patterns; patterns++)
        for (const struct scope *each = scope; each; each = each->outer) {
            const void *holder = map_get(&each->taken, filled(scope, *patterns, name));
            if (holder)
                return holder;
        }
    return NULL;
}

static void take(struct scope *scope, const char *pattern, const char *name)
{
    map_set(scope->spelling->arena, &scope->taken, filled(scope, pattern, name),
            (void *)(scope->taker ? scope->taker : scope));
}

void scope_take(struct scope *scope, const char *name)
{
    take(scope, name_alone[0], name);
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
    return map_get(&scope->taken, filled(scope, name_alone[0], name)) != NULL;
}

const char *scope_settle(struct scope *scope, const char *const *patterns, const char *name)
{
    const char *settled = name;
    patterns = patterns ? patterns : name_alone;
    for (unsigned number = 2; scope_holder(scope, patterns, settled); number++)
        settled = scope->is_numbered ? text_format(scope->spelling->arena, "%s%u", bare(scope, name), number)
                                     : text_format(scope->spelling->arena, "%s_", bare(scope, settled));
    for (; *patterns; patterns++)
        take(scope, *patterns, settled);
    return settled;
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
