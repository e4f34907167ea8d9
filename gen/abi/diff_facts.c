/* The contract: what two headers say of ownership, nullability, lengths and errors, facet by facet. A fact that was
 * inferred is compared with another one, but that it is there or not says nothing. */
#include "comparison.h"

#include "../base/text.h"

#define RULE_FACT_NONE RULE_COUNT /* of a mark: that it is there or not is no change */

/* The facets, each with the rule that facts.def names. */
struct drift {
    const char *facet;
    enum rule rule;
};

static const struct drift drifts[] = {
#define FACET(constant, name, sites, grammar, words, text, drift) {name, RULE_FACT_##drift},
#include "../facts/facts.def"
#undef FACET
};

bool comparison_is_marked(const struct side *side, const struct declaration *declaration, const struct member *member,
                          const char *path, const char *facet)
{
    return side_is_stated(&member->facts, "", facet) ||
           (declaration && side_is_stated(side_facts(side, declaration), path, facet));
}

static enum rule drift_of(const char *facet)
{
    for (size_t i = 0; i < sizeof drifts / sizeof *drifts; i++)
        if (text_equal(drifts[i].facet, facet))
            return drifts[i].rule;
    return RULE_FACT_MEANING;
}

/* A fact with where it stands. Parameters are known by position: another name is nobody's fact. */
struct statement {
    const struct fact *fact;
    const char *part; /* "key.len" */
};

/* The position of a member from 1, as text; NULL if there is none of that name. */
static const char *position(struct arena *arena, const struct declaration *declaration, const char *name)
{
    for (size_t i = 0; i < declaration->members.count; i++)
        if (text_equal(declaration->members.items[i].name, name))
            return text_format(arena, "#%zu", i + 1);
    return NULL;
}

static void gather(struct map *out, struct arena *arena, const struct declaration *declaration,
                   const struct fact_list *facts, const char *member)
{
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->items[i];
        if (text_equal(fact->facet, "open"))
            continue; /* so is every enum of which nobody says `closed` */
        const char *path = *member ? member : fact->path;
        const char *site = position(arena, declaration, path);
        const char *facet = text_equal(fact->facet, "inout") ? "out" : fact->facet; /* two answers to one question */
        const char *key = text_format(arena, "%s.%s", site ? site : path, facet);
        const struct statement *known = map_get(out, key);
        if ((known && known->fact->origin >= fact->origin) || drift_of(facet) == RULE_FACT_NONE)
            continue;
        struct statement *statement = arena_new(arena, struct statement);
        *statement = (struct statement){fact, *path ? text_format(arena, "%s.%s", path, facet) : facet};
        map_set(arena, out, key, statement);
    }
}

static struct map statements(const struct side *side, const struct declaration *declaration)
{
    struct arena *arena = side->arena;
    struct map out = {0};
    gather(&out, arena, declaration, side_facts(side, declaration), "");
    for (size_t i = 0; i < declaration->members.count; i++) {
        const struct member *member = &declaration->members.items[i];
        gather(&out, arena, declaration, &member->facts,
               member->name ? member->name : text_format(arena, "%zu", i + 1));
    }
    return out;
}

/* A value as text; names of parameters as positions if DECLARATION is given. */
static void append_value(struct text *out, const struct declaration *declaration, const struct fact_value *value)
{
    const char *site = declaration && value->text ? position(out->arena, declaration, value->text) : NULL;
    if (value->text)
        text_append(out, site ? site : value->text);
    for (const struct fact_value *item = value->first; item; item = item->next) {
        text_append(out, item == value->first ? "[" : ", ");
        append_value(out, declaration, item);
    }
    if (value->first)
        text_append_char(out, ']');
}

static const char *value_of(struct arena *arena, const struct declaration *declaration, const struct statement *said)
{
    struct text text = text_create(arena);
    if (said->fact->value.kind == FACT_NONE)
        return said->fact->facet;
    append_value(&text, declaration, &said->fact->value);
    return text.data;
}

/* Whether NULL may be passed or returned is a door that opens or closes. */
static enum rule null_rule(const struct statement *is, const char *value)
{
    bool is_return = text_equal(is->fact->path, "return"), is_never = text_equal(value, "never");
    if (is_return)
        return is_never ? RULE_FACT_NULL_NEVER : RULE_FACT_NULL_RETURNED;
    return is_never ? RULE_FACT_NULL_TIGHTENED : RULE_FACT_NULL_LOOSENED;
}

static enum rule rule_of(const struct statement *is, const char *value)
{
    if (text_equal(is->fact->facet, "null"))
        return null_rule(is, value);
    return drift_of(is->fact->facet);
}

static struct change_side side(struct arena *arena, const struct declaration *declaration, const struct statement *said)
{
    if (!said)
        return (struct change_side){.place = declaration->place};
    return (struct change_side){said->fact->place.file ? said->fact->place : declaration->place,
                                value_of(arena, NULL, said)};
}

/* OLD or NEW may be missing. */
static void compare(struct comparison *comparison, const struct declaration *old, const struct declaration *new,
                    const struct statement *was, const struct statement *is)
{
    struct arena *arena = comparison->arena;
    const char *value = is ? value_of(arena, new, is) : NULL;
    if (was && is && text_equal(value_of(arena, old, was), value))
        return;
    const struct statement *one = is ? is : was;
    if ((!was || !is) && one->fact->origin == FACT_INFERRED)
        return;
    enum rule rule = rule_of(one, value);
    if (rule != RULE_FACT_VALUES) /* to say nothing of values is an answer, too */
        rule = !was ? RULE_FACT_STATED : !is ? RULE_FACT_WITHDRAWN : rule;
    comparison_add(comparison, rule, comparison_symbol(comparison, old), one->part, side(arena, old, was),
                   side(arena, new, is));
}

void diff_facts(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    struct map was = statements(&comparison->old, old), is = statements(&comparison->new, new);
    for (size_t i = 0; i < was.count; i++)
        compare(comparison, old, new, was.entries[i].value, map_get(&is, was.entries[i].key));
    for (size_t i = 0; i < is.count; i++)
        if (!map_get(&was, is.entries[i].key))
            compare(comparison, old, new, NULL, is.entries[i].value);
}
