/* Facts that cannot stand as they do: without another that they lack, beside one that excludes them, or on a function
 * or type of another kind. What the types of parameters contradict is seen where slots are decided. */
#include "passes.h"

#include "../base/text.h"
#include "../model/shape.h"

/* Facts that mean nothing without another at their site, or at the function that the site belongs to. */
static const struct {
    enum facet facet, needed;
    bool is_of_function;
    const char *why, *advice;
} needs[] = {
    {FACET_OK, FACET_ERRORS, false, "there is no scheme that these codes belong to", "add errors=NAME"},
    {FACET_MESSAGE, FACET_ERRORS, false, "there is no scheme whose codes it words", "add errors=NAME"},
    {FACET_THREAD, FACET_CLASS, false, "it is said of objects, and the type is no class",
     "add class=NAME, free=FUNCTION"},
    {FACET_CAP, FACET_OUT, false, "there is room only where C writes, and `out` does not say so", "add out"},
    {FACET_USED, FACET_CAP, false, "nobody says how much room there is", "add cap=PARAMETER"},
    {FACET_TWICE, FACET_CAP, false, "nobody says how much room there is", "add cap=PARAMETER"},
    {FACET_TWICE, FACET_ERR, true, "nobody says what the returned codes mean", "add err=SCHEME to the function"},
    {FACET_ABSENT, FACET_ERR, true, "nobody says what the returned codes mean", "add err=SCHEME"},
};

static void check_needs(struct planning *planning, const struct site *site)
{
    for (size_t i = 0; i < sizeof needs / sizeof *needs; i++) {
        const struct site *other =
            needs[i].is_of_function ? facts_site(planning->facts, site->declaration, NULL) : site;
        if (!facts_has(site, needs[i].facet) || facts_has(other, needs[i].needed))
            continue;
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_ERROR, "missing-facet",
                          facts_place(site, needs[i].facet, (struct place){0}), "`%s` of %s: %s",
                          facet_name(needs[i].facet), facts_site_path(planning->arena, site), needs[i].why)
            ->advice = needs[i].advice;
    }
}

/* Facts that cannot stand beside another, or beside one with a certain word. The first is the one reported. */
static const struct {
    enum facet facet;
    const char *word; /* NULL: any */
    enum facet other;
    const char *other_word;
    const char *why;
} exclusions[] = {
    {FACET_INOUT, NULL, FACET_OUT, NULL, "it is `out` already"},
    {FACET_METHOD, NULL, FACET_CTOR, NULL, "it is a `ctor` already"},
    {FACET_FLAGS, NULL, FACET_ERRORS, NULL, "a code is one of the list, not bits that combine"},
    {FACET_OF, NULL, FACET_OWN, "give", "what is given dies with nobody else"},
    {FACET_FREE, NULL, FACET_OWN, "borrow", "what is lent is not freed"},
    {FACET_OWN, NULL, FACET_CAP, NULL, "the room is the caller's"},
    {FACET_OWN, NULL, FACET_INOUT, NULL, "a value is nobody's"},
    {FACET_OWN, "copied", FACET_OUT, NULL, "it is said of what C is given"},
    {FACET_NULL, "error", FACET_OUT, NULL, "only a NULL that is returned says that the call failed"},
    {FACET_ENC, "utf8", FACET_CAP, NULL, "a buffer gives bytes"},
    {FACET_ENC, "path", FACET_CAP, NULL, "a buffer gives bytes"},
};

static bool stands(const struct site *site, enum facet facet, const char *word)
{
    return word ? facts_is(site, facet, word) : facts_has(site, facet);
}

static void check_exclusions(struct planning *planning, const struct site *site)
{
    for (size_t i = 0; i < sizeof exclusions / sizeof *exclusions; i++)
        if (stands(site, exclusions[i].facet, exclusions[i].word) &&
            stands(site, exclusions[i].other, exclusions[i].other_word))
            facts_report_contradiction(planning->diagnostics, site, exclusions[i].facet, exclusions[i].why);
}

/* Facts that say something of the way in or of the way out, and stand at the other. */
static void check_direction(struct planning *planning, const struct site *site)
{
    bool is_function = site->declaration->kind == DECLARATION_FUNCTION;
    bool is_returned = text_equal(site->member, "return");
    if (is_function && is_returned && facts_is(site, FACET_OWN, "copied"))
        facts_report_contradiction(planning->diagnostics, site, FACET_OWN, "it is said of what C is given");
    if (!is_function || !site->member || is_returned || facts_has(site, FACET_OUT))
        return;
    static const enum facet outward[] = {FACET_OF, FACET_FREE};
    for (size_t i = 0; i < sizeof outward / sizeof *outward; i++)
        if (facts_has(site, outward[i]))
            facts_report_contradiction(planning->diagnostics, site, outward[i], "C gives nothing here");
    if (facts_is(site, FACET_NULL, "error"))
        facts_report_contradiction(planning->diagnostics, site, FACET_NULL, "no call fails by what it is given");
}

/* Facts of a function or type that is of another kind. */
static void check_kind(struct planning *planning, const struct site *site)
{
    const struct declaration *declaration = site->declaration;
    if (site->member)
        return;
    bool is_struct = declaration->kind == DECLARATION_RECORD && !declaration->is_union;
    if (facts_has(site, FACET_CLASS) && !is_struct)
        facts_report_contradiction(planning->diagnostics, site, FACET_CLASS, "only a struct, behind pointers, is one");
    if (facts_has(site, FACET_VARIANTS) && !declaration->type->is_variadic)
        facts_report_contradiction(planning->diagnostics, site, FACET_VARIANTS, "the function is not variadic");
}

void pass_checks(struct planning *planning)
{
    for (size_t i = 0; i < planning->facts->known.count; i++) {
        const struct site *site = planning->facts->known.items[i];
        check_needs(planning, site);
        check_exclusions(planning, site);
        check_direction(planning, site);
        check_kind(planning, site);
    }
}
