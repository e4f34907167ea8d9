/* The walk over both interfaces, target by target: what is gone, what changed, what is new. */
#include "comparison.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"

struct consequences {
    LIST(const char *) items;
    struct map known;
};

struct change *comparison_add(struct comparison *comparison, enum rule rule, const char *symbol, const char *part,
                              struct change_side old, struct change_side new)
{
    struct arena *arena = comparison->arena;
    const char *key = text_format(arena, "%d %s.%s", (int)rule, symbol, part ? part : "");
    struct change *change = map_get(&comparison->known, key);
    if (!change) {
        change = arena_new(arena, struct change);
        *change = (struct change){.rule = rule, .symbol = symbol, .part = part, .old = old, .new = new};
        map_set(arena, &comparison->known, key, change);
        *list_add(arena, comparison->changes) = change;
    }
    if (!change->targets.count || change->targets.items[change->targets.count - 1] != comparison->target)
        *list_add(arena, &change->targets) = comparison->target;
    return change;
}

void comparison_explain(struct comparison *comparison, const char *symbol, const char *what)
{
    struct consequences *consequences = map_get(&comparison->explained, symbol);
    if (!consequences) {
        consequences = arena_new(comparison->arena, struct consequences);
        map_set(comparison->arena, &comparison->explained, symbol, consequences);
    }
    if (map_get(&consequences->known, what))
        return;
    map_set(comparison->arena, &consequences->known, what, consequences);
    *list_add(comparison->arena, &consequences->items) = what;
}

const char *comparison_symbol(const struct comparison *comparison, const struct declaration *declaration)
{
    return shape_c_name(comparison->arena, declaration);
}

const char *comparison_title(const struct comparison *comparison, const struct declaration *declaration)
{
    static const char *const words[] = {
        [DECLARATION_FUNCTION] = "function ", [DECLARATION_TYPEDEF] = "typedef ", [DECLARATION_CONSTANT] = "constant ",
        [DECLARATION_VARIABLE] = "variable ", [DECLARATION_RECORD] = "",          [DECLARATION_ENUM] = ""};
    return text_format(comparison->arena, "%s%s", words[declaration->kind], comparison_symbol(comparison, declaration));
}

bool comparison_slot(struct comparison *comparison, const struct slot_rules *rules, const struct declaration *old,
                     const char *part, const struct type *was, struct place was_at, const struct type *is,
                     struct place is_at)
{
    struct arena *arena = comparison->arena;
    enum type_change change = type_change(&comparison->old, was, &comparison->new, is);
    if (change == TYPE_SAME)
        return false;
    const struct declaration *cause = type_change_cause(&comparison->old, was, &comparison->new, is);
    if (cause && cause != old) {
        comparison_explain(comparison, comparison_symbol(comparison, cause), comparison_title(comparison, old));
        return true;
    }
    const enum rule by_change[] = {[TYPE_CONST_GAINED] = rules->const_gained,
                                   [TYPE_CONST_LOST] = rules->const_lost,
                                   [TYPE_ALIKE] = rules->alike,
                                   [TYPE_SIGNEDNESS] = rules->signedness,
                                   [TYPE_POINTEE] = rules->pointee,
                                   [TYPE_POINTEE_OTHER] = rules->pointee_other,
                                   [TYPE_SIGNATURE] = rules->signature,
                                   [TYPE_OTHER] = rules->other};
    comparison_add(comparison, by_change[change], comparison_symbol(comparison, old), part,
                   (struct change_side){was_at, type_text(arena, was)},
                   (struct change_side){is_at, type_text(arena, is)});
    return true;
}

void comparison_deprecated(struct comparison *comparison, const char *symbol, const char *part,
                           const struct member *old, const struct member *new)
{
    if (!old->is_deprecated && new->is_deprecated)
        comparison_add(comparison, RULE_DEPRECATED, symbol, part, (struct change_side){old->place, NULL},
                       (struct change_side){new->place, new->deprecated});
}

static void diff_deprecated(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    if (!old->is_deprecated && new->is_deprecated)
        comparison_add(comparison, RULE_DEPRECATED, comparison_symbol(comparison, old), NULL,
                       (struct change_side){old->place, NULL}, (struct change_side){new->place, new->deprecated});
}

/* Two declarations of one name. */
static void diff_both(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    static void (*const parts[])(struct comparison *, const struct declaration *, const struct declaration *) = {
        [DECLARATION_FUNCTION] = diff_function, [DECLARATION_RECORD] = diff_record,
        [DECLARATION_ENUM] = diff_enum,         [DECLARATION_TYPEDEF] = diff_typedef,
        [DECLARATION_CONSTANT] = diff_constant, [DECLARATION_VARIABLE] = diff_variable};
    parts[old->kind](comparison, old, new);
    if (!old->is_own || !new->is_own || old->alias_of)
        return;
    diff_deprecated(comparison, old, new);
    diff_facts(comparison, old, new);
}

static const enum rule removed[] = {
    [DECLARATION_FUNCTION] = RULE_FUNCTION_REMOVED, [DECLARATION_RECORD] = RULE_RECORD_REMOVED,
    [DECLARATION_ENUM] = RULE_ENUM_REMOVED,         [DECLARATION_TYPEDEF] = RULE_TYPEDEF_REMOVED,
    [DECLARATION_CONSTANT] = RULE_CONSTANT_REMOVED, [DECLARATION_VARIABLE] = RULE_VARIABLE_REMOVED};
static const enum rule added[] = {
    [DECLARATION_FUNCTION] = RULE_FUNCTION_ADDED, [DECLARATION_RECORD] = RULE_RECORD_ADDED,
    [DECLARATION_ENUM] = RULE_ENUM_ADDED,         [DECLARATION_TYPEDEF] = RULE_TYPEDEF_ADDED,
    [DECLARATION_CONSTANT] = RULE_CONSTANT_ADDED, [DECLARATION_VARIABLE] = RULE_VARIABLE_ADDED};

/* Whether a name that one side declares in one way is there on the other in a way that does as well: a typedef of a
 * record or enum that lost or got its tag, a macro that is an enumerator. */
static bool has_other_way(const struct side *side, const struct declaration *declaration)
{
    const char *name = side_name(declaration);
    if (declaration->kind == DECLARATION_TYPEDEF)
        return map_get(&side->declarations[DECLARATION_RECORD], name) ||
               map_get(&side->declarations[DECLARATION_ENUM], name);
    return declaration->kind == DECLARATION_CONSTANT && map_get(&side->enumerators, name);
}

/* Whether a macro is no longer another name of a function because that function is gone. */
static bool follows_function(const struct comparison *comparison, const struct declaration *old)
{
    return old->alias_of && !map_get(&comparison->new.declarations[DECLARATION_FUNCTION], old->alias_of);
}

/* What became of a declaration that is gone. Its symbol may still be there; or it never was, and nobody misses it. */
static enum rule removal_of(const struct comparison *comparison, const struct declaration *old)
{
    if (old->alias_of)
        return RULE_ALIAS_REMOVED;
    bool is_linked = (old->kind == DECLARATION_FUNCTION || old->kind == DECLARATION_VARIABLE) && !old->is_inline;
    if (is_linked && diff_keeps_symbol(comparison, old))
        return RULE_DECLARATION_REMOVED;
    return is_linked && side_lacks(&comparison->old, old) ? RULE_DECLARATION_WITHDRAWN : removed[old->kind];
}

static void diff_old(struct comparison *comparison, const struct declaration *old)
{
    const struct declaration *new = map_get(&comparison->new.declarations[old->kind], side_name(old));
    if (new)
        diff_both(comparison, old, new);
    else if (follows_function(comparison, old))
        comparison_explain(comparison, old->alias_of, comparison_title(comparison, old));
    else if (old->is_own && !has_other_way(&comparison->new, old))
        comparison_add(comparison, removal_of(comparison, old), comparison_symbol(comparison, old), NULL,
                       (struct change_side){.place = old->place}, (struct change_side){0});
}

/* A macro that was an enumerator is told as what became of that. */
static void diff_new(struct comparison *comparison, const struct declaration *new)
{
    enum rule rule = new->alias_of ? RULE_ALIAS_ADDED : added[new->kind];
    if (new->is_own && !map_get(&comparison->old.declarations[new->kind], side_name(new)) &&
        !has_other_way(&comparison->old, new))
        comparison_add(comparison, rule, comparison_symbol(comparison, new), NULL, (struct change_side){0},
                       (struct change_side){.place = new->place});
}

static void each(struct comparison *comparison, const struct side *side,
                 void (*compare)(struct comparison *, const struct declaration *))
{
    for (size_t i = 0; i < side->model->declarations.count; i++) {
        const struct declaration *declaration = side->model->declarations.items[i];
        const char *name = side_name(declaration);
        if (name && map_get(&side->declarations[declaration->kind], name) == declaration)
            compare(comparison, declaration);
    }
}

/* Gives what follows from a symbol's changes to the worst of them, the first of these. */
static void attach(struct comparison *comparison)
{
    struct map roots = {0};
    for (size_t i = 0; i < comparison->changes->count; i++) {
        struct change *change = comparison->changes->items[i];
        const struct change *known = map_get(&roots, change->symbol);
        if (!known || rule_line(known->rule)->binary < rule_line(change->rule)->binary)
            map_set(comparison->arena, &roots, change->symbol, change);
    }
    for (size_t i = 0; i < comparison->explained.count; i++) {
        struct change *change = map_get(&roots, comparison->explained.entries[i].key);
        const struct consequences *consequences = comparison->explained.entries[i].value;
        for (size_t j = 0; change && j < consequences->items.count; j++)
            *list_add(comparison->arena, &change->explains) = consequences->items.items[j];
    }
}

static const char *abi_text(struct arena *arena, const struct abi_record *abi)
{
    return abi->name ? text_format(arena, "%s %llu.%llu", abi->name, (unsigned long long)abi->major,
                                   (unsigned long long)abi->minor)
                     : "none";
}

/* What packages look at before they call anything. */
static void diff_abi(struct comparison *comparison)
{
    const struct abi_record *old = &comparison->old.model->library.abi, *new = &comparison->new.model->library.abi;
    struct arena *arena = comparison->arena;
    if (old->name && (!text_equal(old->name, new->name) || old->major != new->major))
        comparison_add(comparison, RULE_ABI_RECORD, old->name, NULL,
                       (struct change_side){.value = abi_text(arena, old)},
                       (struct change_side){.value = abi_text(arena, new)});
}

/* Compares both on a target that both know. */
static void diff_on(struct comparison *comparison, const struct model *old, const struct model *new,
                    struct diff_libraries libraries, const char *target)
{
    comparison->target = target;
    comparison->old = side_of(comparison->arena, old, libraries.old, target);
    comparison->new = side_of(comparison->arena, new, libraries.new, target);
    comparison->used_by = (struct map){0};
    usage_find(comparison);
    each(comparison, &comparison->old, diff_old);
    diff_nameless_enums(comparison);
    each(comparison, &comparison->new, diff_new);
    diff_symbols(comparison);
    diff_abi(comparison);
}

bool diff_compare(struct changes *out, struct arena *arena, const struct model *old, const struct model *new,
                  struct diff_libraries libraries)
{
    struct comparison comparison = {.arena = arena, .changes = out};
    const struct layout_tables *layouts = layouts_of(arena, old);
    for (size_t i = 0; i < layouts->count; i++)
        if (side_has(arena, new, layouts->items[i].target))
            diff_on(&comparison, old, new, libraries, layouts->items[i].target);
    attach(&comparison);
    return comparison.target != NULL;
}
