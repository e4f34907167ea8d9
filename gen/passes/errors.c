/* Error schemes: enums whose constants are what calls come to. */
#include "passes.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

bool errors_has_code(const struct plan_scheme *scheme, const struct member *code)
{
    for (size_t i = 0; i < scheme->enumeration->members.count; i++)
        if (&scheme->enumeration->members.items[i] == code)
            return true;
    return false;
}

bool errors_have(const struct plan_codes *codes, struct integer value)
{
    for (size_t i = 0; i < codes->count; i++)
        if (codes->items[i].value.bits == value.bits)
            return true;
    return false;
}

static bool names(const struct plan_codes *codes, const struct member *member)
{
    for (size_t i = 0; i < codes->count; i++)
        if (codes->items[i].member == member)
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
    else if (!names(&scheme->ok, member))
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

/* Whether a function words a code: it takes one alone, in a type that holds them all, and lends a text. */
static bool words_codes(struct planning *planning, const struct plan_scheme *scheme, const struct declaration *function)
{
    const struct type *text = shape_pointee(function->type->of);
    const struct type *code =
        function->type->parameter_count == 1 ? type_canonical(function->type->parameters[0]) : NULL;
    if (!code || !text || !shape_is_plain_char(text) ||
        facts_is(facts_site(planning->facts, function, "return"), FACET_OWN, "give"))
        return false;
    bool is_integer = code->kind == TYPE_INTEGER && code->size >= scheme->enumeration->type->size;
    return is_integer || (code->kind == TYPE_ENUM && code->declaration == scheme->enumeration);
}

/* The function that words the codes of a scheme; NULL if there is none. */
static const struct declaration *message_of(struct planning *planning, const struct plan_scheme *scheme,
                                            const struct site *site)
{
    const struct declaration *function = named_function(planning, site, FACET_MESSAGE);
    if (!function || words_codes(planning, scheme, function))
        return function;
    facts_report_contradiction(
        planning->diagnostics, site, FACET_MESSAGE,
        text_format(planning->arena, "`%s` must take one code and lend a text about it", function->name));
    return NULL;
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
        if (!errors_have(&scheme->ok, member->value) && !errors_have(&scheme->codes, member->value))
            *list_add(planning->arena, &scheme->codes) = (struct plan_code){member, member->value};
    }
    scheme->message = message_of(planning, scheme, site);
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
