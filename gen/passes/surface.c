/* The names of the surface, one for all languages before casing, and the enums and records that it shows. */
#include "passes.h"

#include "../base/text.h"
#include "../emit/name.h"
#include "../model/shape.h"
#include "../model/type.h"

static const char *without_prefix(struct planning *planning, const char *name)
{
    const struct library *library = &planning->model->library;
    return name_without_prefix(name, library->prefixes.items, library->prefixes.count);
}

/* The stated name of a declaration, or its C name without the library's prefix. */
static const char *surface_name_of(struct planning *planning, const struct declaration *declaration)
{
    const char *stated = facts_word(facts_site(planning->facts, declaration, NULL), FACET_NAME);
    return stated ? stated : without_prefix(planning, shape_raw_name(declaration));
}

/* The name of a function: stated, or without the prefix of its class or library. */
static const char *function_name(struct planning *planning, const struct plan_function *function)
{
    const char *name = function->declaration->name;
    const char *stated = facts_word(facts_site(planning->facts, function->declaration, NULL), FACET_NAME);
    if (stated || !function->class)
        return stated ? stated : without_prefix(planning, name);
    const char *prefix = text_format(planning->arena, "%s_", shape_raw_name(function->class->record));
    const char *rest = name_without_prefix(name, &prefix, 1);
    return rest != name ? rest : without_prefix(planning, name);
}

/* The function that has a name, or one that is styled alike, in the scope of another; NULL if there is none. */
static const struct plan_function *named_alike(struct planning *planning, const struct map *taken,
                                               const struct plan_function *function, const char *name, const char **key)
{
    *key = text_format(planning->arena, "%s.%s", function->class ? function->class->name : "",
                       name_styled(planning->arena, NAME_CAMEL, name));
    return map_get(taken, *key);
}

/* Names every function; of two that would meet in one scope, the later keeps its whole C name, with a number if that
 * meets one, too: kv_add_two beside kv_addTwo is kv_add_two_2. */
static void name_functions(struct planning *planning)
{
    struct map taken = {0};
    for (size_t i = 0; i < planning->plan->functions.count; i++) {
        struct plan_function *function = planning->plan->functions.items[i];
        const struct declaration *declaration = function->declaration;
        const char *name = function_name(planning, function), *key;
        const struct plan_function *other = named_alike(planning, &taken, function, name, &key);
        function->name = other ? declaration->name : name;
        for (unsigned number = 2; named_alike(planning, &taken, function, function->name, &key); number++)
            function->name = text_format(planning->arena, "%s_%u", declaration->name, number);
        map_set(planning->arena, &taken, key, function);
        if (other)
            diagnostic_report(planning->diagnostics, DIAGNOSTIC_NOTE, "name-collision", declaration->place,
                              "%s would be called `%s`, as %s is; it is called `%s`", declaration->name, name,
                              other->declaration->name, function->name)
                ->peer = other->declaration->place;
    }
}

/* Takes a name in a scope and gives it back, numbered if one that is styled alike is there: of `self` and `Self` the
 * later is self_2. */
static const char *take_name(struct planning *planning, struct map *scope, const char *name)
{
    const char *free = name;
    for (unsigned number = 2; map_get(scope, name_styled(planning->arena, NAME_CAMEL, free)); number++)
        free = text_format(planning->arena, "%s_%u", name, number);
    map_set(planning->arena, scope, name_styled(planning->arena, NAME_CAMEL, free), (void *)free);
    return free;
}

/* Parts the names of a function's slots: those of parameters, those of results, and those of the generated locals. */
static void name_slots(struct planning *planning, struct plan_function *function)
{
    struct map parameters = {0}, results = {0}, locals = {0};
    function->returned->local_name = take_name(planning, &locals, function->returned->name);
    if (function->outcome != function->returned)
        function->outcome->local_name = take_name(planning, &locals, function->outcome->name);
    if (operation_group(function->returned->operation) == GROUP_OUT)
        function->returned->surface_name = take_name(planning, &results, function->returned->surface_name);
    for (size_t i = 0; i < function->slots.count; i++) {
        struct plan_slot *slot = function->slots.items[i];
        enum operation_group group = operation_group(slot->operation);
        slot->local_name = take_name(planning, &locals, slot->name);
        if ((group == GROUP_IN && !slot->is_self) || group == GROUP_BOTH)
            slot->surface_name = take_name(planning, &parameters, slot->surface_name);
        if (group == GROUP_OUT)
            slot->surface_name = take_name(planning, &results, slot->surface_name);
    }
}

/* The name of a type of the surface: NAME, or NAME with a number if another type is styled alike, as of struct node and
 * struct Node the later. */
static const char *type_name(struct planning *planning, const struct declaration *declaration, const char *name)
{
    const struct declaration *other = map_get(&planning->types, name_styled(planning->arena, NAME_PASCAL, name));
    const char *free = name;
    for (unsigned number = 2; map_get(&planning->types, name_styled(planning->arena, NAME_PASCAL, free)); number++)
        free = text_format(planning->arena, "%s_%u", name, number);
    map_set(planning->arena, &planning->types, name_styled(planning->arena, NAME_PASCAL, free), (void *)declaration);
    if (other)
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_NOTE, "name-collision", declaration->place,
                          "%s would be called `%s`, as %s is; it is called `%s`",
                          facts_path(planning->arena, declaration), name, facts_path(planning->arena, other), free)
            ->peer = other->place;
    return free;
}

/* Constants that users see as values of an enum are no constants to them, too. */
static void hide_constants(struct planning *planning, const struct declaration *enumeration)
{
    struct map values = {0};
    for (size_t i = 0; i < enumeration->members.count; i++)
        map_set(planning->arena, &values, enumeration->members.items[i].name, planning);
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        struct declaration *declaration = planning->model->declarations.items[i];
        if (declaration->kind == DECLARATION_CONSTANT && map_get(&values, declaration->name))
            declaration->surface_name = NULL;
    }
}

static void show_enum(struct planning *planning, const struct declaration *enumeration)
{
    for (size_t i = 0; i < planning->plan->enums.count; i++)
        if (planning->plan->enums.items[i]->enumeration == enumeration)
            return;
    struct plan_enum *shown = enums_find(planning, enumeration);
    const char *name = shown->prefix ? without_prefix(planning, enumeration->label)
                       : shown->name ? shown->name
                                     : surface_name_of(planning, enumeration);
    shown->name = type_name(planning, enumeration, name);
    *list_add(planning->arena, &planning->plan->enums) = shown;
    if (shown->prefix)
        hide_constants(planning, enumeration);
}

static void show_type(struct planning *planning, const struct type *type, const struct declaration *carried);

static void show_record(struct planning *planning, const struct declaration *record)
{
    for (size_t i = 0; i < planning->plan->records.count; i++)
        if (planning->plan->records.items[i]->record == record)
            return;
    struct plan_record *shown = arena_new(planning->arena, struct plan_record);
    struct map names = {0};
    shown->record = record;
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *member = &record->members.items[i];
        const char *stated = facts_word(facts_site(planning->facts, record, member->name), FACET_NAME);
        *list_add(planning->arena, &shown->fields) = take_name(planning, &names, stated ? stated : member->name);
        show_type(planning, member->type, member->carried);
    }
    shown->name = type_name(planning, record, surface_name_of(planning, record));
    shown->is_closed = enums_is_closed(planning, record->type, NULL);
    *list_add(planning->arena, &planning->plan->records) = shown;
}

static void show_type(struct planning *planning, const struct type *type, const struct declaration *carried)
{
    type = type_canonical(type);
    if (carried || type->kind == TYPE_ENUM)
        show_enum(planning, carried ? carried : type->declaration);
    if (type->kind == TYPE_RECORD && shape_is_plain(type->declaration))
        show_record(planning, type->declaration);
}

static void show_slot(struct planning *planning, const struct plan_slot *slot)
{
    if (slot->surface == SURFACE_ENUM || slot->surface == SURFACE_FLAGS || slot->surface == SURFACE_RECORD)
        show_type(planning, slot->value, slot->carried);
}

static void show_function(struct planning *planning, const struct plan_function *function)
{
    for (size_t i = 0; i < function->slots.count; i++)
        show_slot(planning, function->slots.items[i]);
    show_slot(planning, function->returned);
}

/* Callbacks that no function takes are not shown. */
static void keep_used_callbacks(struct planning *planning)
{
    struct plan *plan = planning->plan;
    size_t kept = 0;
    for (size_t i = 0; i < plan->callbacks.count; i++) {
        struct plan_callback *callback = plan->callbacks.items[i];
        bool is_used = false;
        for (size_t j = 0; j < plan->functions.count; j++)
            for (size_t k = 0; k < plan->functions.items[j]->slots.count; k++)
                is_used = is_used || plan->functions.items[j]->slots.items[k]->signature == callback;
        if (!is_used)
            continue;
        const struct declaration *declaration = callback->function.declaration;
        callback->function.name = type_name(planning, declaration, surface_name_of(planning, declaration));
        name_slots(planning, &callback->function);
        show_function(planning, &callback->function);
        plan->callbacks.items[kept++] = callback;
    }
    plan->callbacks.count = kept;
}

/* The enum of a scheme that has no name in C, or that of its errors in a language, goes by the scheme: `shelf_code`,
 * not `shelf_error` beside the class ShelfError. */
static void name_schemes(struct planning *planning)
{
    for (size_t i = 0; i < planning->plan->schemes.count; i++) {
        const struct plan_scheme *scheme = planning->plan->schemes.items[i];
        const struct declaration *enumeration = scheme->enumeration;
        const char *name = surface_name_of(planning, enumeration);
        const char *error = text_format(planning->arena, "%s_error", scheme->name);
        bool has_name = shape_c_name(planning->arena, enumeration) ||
                        facts_has(facts_site(planning->facts, enumeration, NULL), FACET_NAME);
        if (!has_name || text_equal(name_styled(planning->arena, NAME_PASCAL, name),
                                    name_styled(planning->arena, NAME_PASCAL, error)))
            enums_find(planning, enumeration)->name = text_format(planning->arena, "%s_code", scheme->name);
    }
}

void pass_surface(struct planning *planning)
{
    name_functions(planning);
    name_schemes(planning);
    for (size_t i = 0; i < planning->plan->classes.count; i++) {
        struct plan_class *class = planning->plan->classes.items[i];
        class->name = type_name(planning, class->record, class->name);
    }
    keep_used_callbacks(planning);
    for (size_t i = 0; i < planning->plan->functions.count; i++) {
        name_slots(planning, planning->plan->functions.items[i]);
        show_function(planning, planning->plan->functions.items[i]);
    }
    for (size_t i = 0; i < planning->plan->schemes.count; i++) /* what failures carry */
        show_enum(planning, planning->plan->schemes.items[i]->enumeration);
}
