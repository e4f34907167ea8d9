/* Enums: which are closed, and what has their values without being of their type:
 *
 *     int mode BG(enum=kv_mode)                     an integer that carries the values of an enum
 *     unsigned flags BG(enum="KV_OPEN_*", flags)    one that carries those of constants, which are an enum to users
 *
 * An integer and its enum are of one size, so that every value, listed or not, survives on both ways. */
#include "passes.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <string.h>

/* --- what is known of an enum --- */

struct plan_enum *enums_find(struct planning *planning, const struct declaration *enumeration)
{
    struct plan_enum *known = pointer_map_get(&planning->enums, enumeration);
    if (known)
        return known;
    const struct site *site = facts_site(planning->facts, enumeration, NULL);
    known = arena_new(planning->arena, struct plan_enum);
    known->enumeration = enumeration;
    known->is_flags = facts_has(site, FACET_FLAGS);
    known->is_closed = facts_has(site, FACET_CLOSED);
    pointer_map_set(planning->arena, &planning->enums, enumeration, known);
    return known;
}

bool enums_is_closed(struct planning *planning, const struct type *type, const struct declaration *carried)
{
    const struct type *canonical = type_canonical(type);
    if (carried || canonical->kind == TYPE_ENUM)
        return enums_find(planning, carried ? carried : canonical->declaration)->is_closed;
    if (canonical->kind != TYPE_RECORD || !shape_is_plain(canonical->declaration))
        return false;
    for (size_t i = 0; i < canonical->declaration->members.count; i++) {
        const struct member *member = &canonical->declaration->members.items[i];
        if (enums_is_closed(planning, member->type, member->carried))
            return true;
    }
    return false;
}

/* Words of one site, or of all that name a prefix, that exclude each other. */
static void check_words(struct planning *planning, const struct site *site, const struct plan_enum *known)
{
    if (!known->is_closed)
        return;
    enum facet facet = facts_has(site, FACET_CLOSED) ? FACET_CLOSED : FACET_FLAGS;
    if (known->is_flags && facts_has(site, facet))
        facts_report_contradiction(planning->diagnostics, site, facet, "bits that combine are no closed list");
    if (facts_has(site, FACET_OPEN))
        facts_report_contradiction(planning->diagnostics, site, FACET_OPEN, "it is `closed` already");
    if (facts_has(site, FACET_ERRORS))
        facts_report_contradiction(planning->diagnostics, site, FACET_CLOSED,
                                   "a code of an error scheme that is not listed is an error, too");
}

/* --- the enum that a site names --- */

static const struct declaration *enum_named(struct planning *planning, const struct site *site)
{
    const char *name = facts_word(site, FACET_ENUM);
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        const struct declaration *declaration = planning->model->declarations.items[i];
        if (!declaration->is_reached || declaration->refusal.word ||
            (declaration->kind != DECLARATION_ENUM && declaration->kind != DECLARATION_TYPEDEF) ||
            !(text_equal(declaration->name, name) || text_equal(declaration->typedef_name, name)))
            continue;
        const struct type *type = type_canonical(declaration->type);
        if (type->kind == TYPE_ENUM && type->of)
            return type->declaration;
    }
    facts_report_unknown(planning->diagnostics, site, FACET_ENUM, "enum", name);
    return NULL;
}

/* VALUE as an integer type of that size and sign reads it; false if it has more bits. */
static bool fit(struct integer *value, const struct type *type)
{
    unsigned width = (unsigned)type->size * 8;
    uint64_t mask = width < 64 ? (UINT64_C(1) << width) - 1 : UINT64_MAX;
    bool is_low = value->is_negative ? ~value->bits <= mask >> 1 : value->bits <= mask;
    value->bits &= mask;
    value->is_negative = type->is_signed && value->bits > mask >> 1;
    if (value->is_negative)
        value->bits |= ~mask;
    return is_low;
}

static void add_constant(struct planning *planning, const struct site *site, struct declaration *enumeration,
                         const struct declaration *constant)
{
    struct integer value = constant->integer;
    if (!fit(&value, type_canonical(enumeration->type->of))) {
        const char *why = text_format(planning->arena, "%s does not fit its type", constant->name);
        facts_report_contradiction(planning->diagnostics, site, FACET_ENUM, why);
    }
    *list_add(planning->arena, &enumeration->members) =
        (struct member){.name = constant->name,
                        .surface_name = facts_word(facts_site(planning->facts, constant, NULL), FACET_NAME),
                        .place = constant->place,
                        .doc = constant->doc,
                        .value = value};
}

/* The constants of a prefix as an enum that C does not have; CARRIER, met first, says of which integers. */
static struct declaration *new_constants(struct planning *planning, const struct site *site, const char *prefix,
                                         const struct type *carrier)
{
    struct declaration *enumeration = arena_new(planning->arena, struct declaration);
    enumeration->kind = DECLARATION_ENUM;
    enumeration->place = facts_place(site, FACET_ENUM, (struct place){0});
    enumeration->label = arena_copy(planning->arena, prefix, strlen(prefix) - 1);
    enumeration->type = type_enum(type_table_of(carrier), enumeration, carrier, carrier->size, carrier->align);
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        const struct declaration *constant = planning->model->declarations.items[i];
        if (constant->kind == DECLARATION_CONSTANT && constant->constant == CONSTANT_INTEGER && constant->is_reached &&
            !constant->refusal.word && text_starts_with(constant->name, prefix))
            add_constant(planning, site, enumeration, constant);
    }
    values_name_enumerators(planning, enumeration, prefix);
    return enumeration;
}

static const struct declaration *constants_named(struct planning *planning, const struct site *site,
                                                 const struct type *carrier)
{
    const char *pattern = facts_word(site, FACET_ENUM);
    struct plan_enum *known = map_get(&planning->prefixes, pattern);
    if (!known->enumeration) {
        known->enumeration = new_constants(planning, site, known->prefix, carrier);
        pointer_map_set(planning->arena, &planning->enums, known->enumeration, known);
    }
    if (known->enumeration->members.count)
        return known->enumeration;
    facts_report_unknown(planning->diagnostics, site, FACET_ENUM, "constant", pattern);
    return NULL;
}

static bool names_prefix(const struct site *site)
{
    return facts_has(site, FACET_ENUM) && site->facts[FACET_ENUM]->value.kind == FACT_STRING;
}

/* What one site says of the constants of a prefix holds for all that name it. */
static void read_prefix(struct planning *planning, const struct site *site)
{
    const char *pattern = facts_word(site, FACET_ENUM);
    struct plan_enum *known = map_get(&planning->prefixes, pattern);
    if (!known) {
        known = arena_new(planning->arena, struct plan_enum);
        known->prefix = arena_copy(planning->arena, pattern, strlen(pattern) - 1);
        map_set(planning->arena, &planning->prefixes, pattern, known);
    }
    known->is_flags = known->is_flags || facts_has(site, FACET_FLAGS);
    known->is_closed = known->is_closed || facts_has(site, FACET_CLOSED);
    check_words(planning, site, known);
}

/* What is said of an enum is said where it is declared; of constants, beside their prefix. */
static bool has_place_for_words(struct planning *planning, const struct site *site)
{
    static const enum facet words[] = {FACET_FLAGS, FACET_CLOSED, FACET_OPEN};
    bool is_good = true;
    for (size_t i = 0; i < sizeof words / sizeof *words && !names_prefix(site); i++) {
        if (!facts_has(site, words[i]))
            continue;
        is_good = false;
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_ERROR, "misplaced-facet", site->facts[words[i]]->place,
                          "`%s` of %s: it is said of an enum, or of constants", facet_name(words[i]),
                          facts_site_path(planning->arena, site))
            ->advice =
            facts_has(site, FACET_ENUM) ? "write it where the enum is declared" : "write enum=\"PREFIX_*\" beside it";
    }
    return is_good;
}

const struct declaration *enums_carried(struct planning *planning, const struct site *site, const struct type *type)
{
    if (!has_place_for_words(planning, site) || !facts_has(site, FACET_ENUM))
        return NULL;
    const struct type *pointee = shape_pointee(type);
    const struct type *carrier = type_without_qualifiers(type_canonical(pointee ? pointee : type));
    if (carrier->kind != TYPE_INTEGER) {
        facts_report_contradiction(planning->diagnostics, site, FACET_ENUM, "its type is no integer");
        return NULL;
    }
    const struct declaration *enumeration =
        names_prefix(site) ? constants_named(planning, site, carrier) : enum_named(planning, site);
    if (!enumeration || enumeration->type->size == carrier->size)
        return enumeration;
    const char *what = names_prefix(site) ? facts_word(site, FACET_ENUM) : facts_path(planning->arena, enumeration);
    const char *format = names_prefix(site) ? "elsewhere %s are values of %u bytes, and here of %u"
                                            : "%s takes %u bytes and its type %u: values would be lost";
    const char *why =
        text_format(planning->arena, format, what, (unsigned)enumeration->type->size, (unsigned)carrier->size);
    facts_report_contradiction(planning->diagnostics, site, FACET_ENUM, why);
    return NULL;
}

/* --- the pass --- */

static void read_fields(struct planning *planning, struct declaration *record)
{
    for (size_t i = 0; i < record->members.count; i++) {
        struct member *member = &record->members.items[i];
        if (!member->name)
            continue;
        const struct site *site = facts_site(planning->facts, record, member->name);
        member->carried = enums_carried(planning, site, member->type);
        if (member->carried && shape_pointee(member->type))
            facts_report_contradiction(planning->diagnostics, site, FACET_ENUM, "its type is no integer");
    }
}

void pass_enums(struct planning *planning)
{
    for (size_t i = 0; i < planning->facts->known.count; i++)
        if (names_prefix(planning->facts->known.items[i]))
            read_prefix(planning, planning->facts->known.items[i]);
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        struct declaration *declaration = planning->model->declarations.items[i];
        if (declaration->kind == DECLARATION_ENUM)
            check_words(planning, facts_site(planning->facts, declaration, NULL), enums_find(planning, declaration));
        if (declaration->kind == DECLARATION_RECORD && declaration->is_reached)
            read_fields(planning, declaration);
    }
}
