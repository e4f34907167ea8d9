/* Classes: opaque C types with a destructor, stated or inferred, as objects of every language. */
#include "passes.h"

#include "../base/text.h"
#include "../model/shape.h"

static bool is_destructor_of(const struct declaration *function, const struct declaration *record)
{
    return function->type->parameter_count == 1 && shape_record_behind(function->type->parameters[0]) == record;
}

static const struct declaration *destructor(struct planning *planning, const struct site *site,
                                            const struct declaration *record)
{
    const struct declaration *function = named_function(planning, site, FACET_FREE);
    if (!facts_has(site, FACET_FREE))
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_ERROR, "missing-facet",
                          facts_place(site, FACET_CLASS, record->place), "the class of %s does not say what frees it",
                          facts_site_path(planning->arena, site))
            ->advice = "add free=FUNCTION";
    else if (function && !is_destructor_of(function, record))
        diagnostic_report(
            planning->diagnostics, DIAGNOSTIC_ERROR, "contradicts-type", facts_place(site, FACET_FREE, record->place),
            "%s cannot free %s: it must take one pointer to it", function->name, facts_site_path(planning->arena, site))
            ->peer = function->place;
    return function;
}

static void read_class(struct planning *planning, const struct declaration *record, const struct site *site)
{
    struct plan_class *class = arena_new(planning->arena, struct plan_class);
    class->name = facts_word(site, FACET_CLASS);
    const struct plan_class *other = map_get(&planning->classes, class->name);
    if (other)
        facts_report_taken(planning->diagnostics, site, FACET_CLASS, "class", other->record->place);
    else
        map_set(planning->arena, &planning->classes, class->name, class);
    class->record = record;
    class->free = destructor(planning, site, record);
    class->may_share = facts_is(site, FACET_THREAD, "sync");
    class->may_send = class->may_share || facts_is(site, FACET_THREAD, "send");
    if (class->free)
        map_set(planning->arena, &planning->consumed, class->free->name, class);
    pointer_map_set(planning->arena, &planning->class_of, record, class);
    *list_add(planning->arena, &planning->plan->classes) = class;
}

struct plan_class *roles_class(const struct planning *planning, const struct declaration *record)
{
    return pointer_map_get(&planning->class_of, record);
}

void pass_roles(struct planning *planning)
{
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        const struct declaration *declaration = planning->model->declarations.items[i];
        if (declaration->kind != DECLARATION_RECORD || declaration->refusal.word)
            continue;
        const struct site *site = facts_site(planning->facts, declaration, NULL);
        if (facts_has(site, FACET_CLASS) && !facts_has(site, FACET_SKIP))
            read_class(planning, declaration, site);
    }
}
