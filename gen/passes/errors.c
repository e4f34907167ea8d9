/* Error schemes: enums whose constants are what calls come to. */
#include "passes.h"

#include "../base/text.h"

bool errors_has_code(const struct plan_scheme *scheme, const struct member *code)
{
    for (size_t i = 0; i < scheme->enumeration->members.count; i++)
        if (&scheme->enumeration->members.items[i] == code)
            return true;
    return false;
}

static bool has_code(const struct plan_scheme *scheme, struct integer value)
{
    for (size_t i = 0; i < scheme->codes.count; i++)
        if (scheme->codes.items[i].value.bits == value.bits)
            return true;
    return false;
}

static bool is_ok(const struct plan_scheme *scheme, struct integer value)
{
    for (size_t i = 0; i < scheme->ok.count; i++)
        if (scheme->ok.items[i].value.bits == value.bits)
            return true;
    return false;
}

static void add_ok(struct planning *planning, struct plan_scheme *scheme, const struct site *site, const char *name)
{
    const struct member *member = map_get(&planning->enumerators, name);
    if (!member)
        facts_report_unknown(planning->diagnostics, site, FACET_OK, "enumerator", name);
    else if (!errors_has_code(scheme, member))
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_ERROR, "contradicts-type", site->facts[FACET_OK]->place,
                          "`ok` of %s: `%s` is a constant of another enum", facts_site_path(planning->arena, site),
                          name);
    else
        *list_add(planning->arena, &scheme->ok) = (struct plan_code){member, member->value};
}

static void read_ok(struct planning *planning, struct plan_scheme *scheme, const struct site *site)
{
    if (!facts_has(site, FACET_OK)) {
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_ERROR, "missing-facet",
                          facts_place(site, FACET_ERRORS, scheme->enumeration->place),
                          "the error scheme `%s` does not say which codes mean success", scheme->name)
            ->advice = "add ok=[...]";
        return;
    }
    for (const struct fact_value *item = site->facts[FACET_OK]->value.first; item; item = item->next)
        add_ok(planning, scheme, site, item->text);
}

static void read_scheme(struct planning *planning, const struct declaration *enumeration, const struct site *site)
{
    struct plan_scheme *scheme = arena_new(planning->arena, struct plan_scheme);
    scheme->name = facts_word(site, FACET_ERRORS);
    for (size_t i = 0; i < planning->plan->schemes.count; i++)
        if (text_equal(planning->plan->schemes.items[i]->name, scheme->name))
            facts_report_taken(planning->diagnostics, site, FACET_ERRORS, "error scheme",
                               planning->plan->schemes.items[i]->enumeration->place);
    scheme->enumeration = enumeration;
    read_ok(planning, scheme, site);
    for (size_t i = 0; i < enumeration->members.count; i++) {
        const struct member *member = &enumeration->members.items[i];
        if (!is_ok(scheme, member->value) && !has_code(scheme, member->value))
            *list_add(planning->arena, &scheme->codes) = (struct plan_code){member, member->value};
    }
    scheme->message = named_function(planning, site, FACET_MESSAGE);
    *list_add(planning->arena, &planning->plan->schemes) = scheme;
}

void pass_errors(struct planning *planning)
{
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        const struct declaration *declaration = planning->model->declarations.items[i];
        if (declaration->kind != DECLARATION_ENUM || declaration->refusal.word)
            continue;
        const struct site *site = facts_site(planning->facts, declaration, NULL);
        if (facts_has(site, FACET_ERRORS))
            read_scheme(planning, declaration, site);
    }
}
