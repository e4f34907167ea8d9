/* Enums, constants, type names and variables. */
#include "comparison.h"

#include "../base/text.h"
#include "../model/constant_text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"

#include <string.h>

static const struct slot_rules typedef_rules = {.const_gained = RULE_TYPEDEF_ALIKE,
                                                .const_lost = RULE_TYPEDEF_ALIKE,
                                                .alike = RULE_TYPEDEF_ALIKE,
                                                .signedness = RULE_TYPEDEF_ALIKE,
                                                .pointee = RULE_TYPEDEF_ALIKE,
                                                .pointee_other = RULE_TYPEDEF_TYPE,
                                                .signature = RULE_TYPEDEF_CALLBACK,
                                                .other = RULE_TYPEDEF_TYPE};
static const struct slot_rules variable_rules = {.const_gained = RULE_VARIABLE_ALIKE,
                                                 .const_lost = RULE_VARIABLE_ALIKE,
                                                 .alike = RULE_VARIABLE_ALIKE,
                                                 .signedness = RULE_VARIABLE_ALIKE,
                                                 .pointee = RULE_VARIABLE_ALIKE,
                                                 .pointee_other = RULE_VARIABLE_TYPE,
                                                 .signature = RULE_VARIABLE_TYPE,
                                                 .other = RULE_VARIABLE_TYPE};

static void add(struct comparison *comparison, enum rule rule, const struct declaration *old,
                const struct declaration *new, const char *was, const char *is)
{
    comparison_add(comparison, rule, comparison_symbol(comparison, old), NULL, (struct change_side){old->place, was},
                   (struct change_side){new->place, is});
}

/* --- enums --- */

/* The enums of one name, or the one without a name that the enumerators of old stand in. */
struct enums {
    struct comparison *comparison;
    const struct declaration *old, *new; /* new: NULL for one without a name */
    const char *symbol;                  /* NULL: each enumerator is a symbol of its own */
    bool has_other_values;               /* told of one enumerator, which explains the rest */
};

static const char *integer_text(struct arena *arena, struct integer value)
{
    struct text text = text_create(arena);
    constant_text_write_integer(&text, value);
    return text.data;
}

static void add_enumerator(struct enums *enums, enum rule rule, const struct member *old, const struct member *new)
{
    struct arena *arena = enums->comparison->arena;
    const char *name = old ? old->name : new->name;
    struct change_side was = {0}, is = {0};
    if (old)
        was = (struct change_side){old->place, integer_text(arena, old->value)};
    if (new)
        is = (struct change_side){new->place, integer_text(arena, new->value)};
    comparison_add(enums->comparison, rule, enums->symbol ? enums->symbol : name, enums->symbol ? name : NULL, was, is);
}

static bool same_integer(struct integer a, struct integer b)
{
    return a.bits == b.bits && a.is_negative == b.is_negative;
}

/* Whether an enumerator is the last of its enum and named for counting the others. */
static bool is_count(const struct declaration *enumeration, const struct member *member)
{
    static const char *const words[] = {"LAST", "MAX", "COUNT", "CNT", "END", "NUM", "last", "max", "count"};
    bool is_last = member == &enumeration->members.items[enumeration->members.count - 1];
    for (size_t i = 0; is_last && i < sizeof words / sizeof *words; i++)
        if (strstr(member->name, words[i]))
            return true;
    return false;
}

static void compare_value(struct enums *enums, const struct member *was, const struct member *is)
{
    if (same_integer(was->value, is->value))
        return;
    bool is_more = is->value.bits > was->value.bits && !was->value.is_negative;
    const struct side *old = &enums->comparison->old, *new = &enums->comparison->new;
    bool is_sentinel = comparison_is_marked(old, enums->old, was, was->name, "sentinel") ||
                       comparison_is_marked(new, enums->new, is, is->name, "sentinel");
    if (is_sentinel || (is_more && is_count(enums->old, was))) {
        add_enumerator(enums, RULE_ENUMERATOR_SENTINEL, was, is);
    } else if (enums->symbol && enums->has_other_values) {
        comparison_explain(enums->comparison, enums->symbol,
                           text_format(enums->comparison->arena, "enumerator %s", was->name));
    } else {
        enums->has_other_values = true;
        add_enumerator(enums, RULE_ENUMERATOR_VALUE, was, is);
    }
}

static void compare_enumerator(struct enums *enums, const struct member *was, const struct member *is)
{
    compare_value(enums, was, is);
    comparison_deprecated(enums->comparison, enums->symbol ? enums->symbol : was->name,
                          enums->symbol ? was->name : NULL, was, is);
}

/* An enumerator that is none any more: a macro may have its name, and may have had it before. */
static void compare_gone_enumerator(struct enums *enums, const struct member *was)
{
    const struct side *old = &enums->comparison->old, *new = &enums->comparison->new;
    const struct declaration *macro = map_get(&new->declarations[DECLARATION_CONSTANT], was->name);
    bool was_macro = map_get(&old->declarations[DECLARATION_CONSTANT], was->name) != NULL;
    const struct member is = {
        .name = was->name, .place = macro ? macro->place : was->place, .value = macro ? macro->integer : was->value};
    if (!macro)
        add_enumerator(enums, RULE_ENUMERATOR_REMOVED, was, NULL);
    else if (was_macro)
        add_enumerator(enums, RULE_ENUMERATOR_MACRO_LEFT, was, NULL);
    else if (macro->constant == CONSTANT_INTEGER && !same_integer(was->value, is.value))
        add_enumerator(enums, RULE_ENUMERATOR_VALUE, was, &is);
    else
        add_enumerator(enums, RULE_ENUMERATOR_MACRO, was, NULL);
}

static void compare_old_enumerators(struct enums *enums)
{
    for (size_t i = 0; i < enums->old->members.count; i++) {
        const struct member *was = &enums->old->members.items[i];
        const struct member *is = map_get(&enums->comparison->new.enumerators, was->name);
        if (is)
            compare_enumerator(enums, was, is);
        else
            compare_gone_enumerator(enums, was);
    }
}

static enum rule added_rule(const struct enums *enums)
{
    const struct side *old = &enums->comparison->old;
    bool was_closed = enums->old && side_is_stated(side_facts(old, enums->old), "", "closed");
    return was_closed ? RULE_ENUMERATOR_ADDED_CLOSED : RULE_ENUMERATOR_ADDED;
}

static void compare_new_enumerators(struct enums *enums, const struct declaration *new)
{
    const struct side *old = &enums->comparison->old;
    for (size_t i = 0; i < new->members.count; i++) {
        const struct member *is = &new->members.items[i];
        if (!map_get(&old->enumerators, is->name) && !map_get(&old->declarations[DECLARATION_CONSTANT], is->name))
            add_enumerator(enums, added_rule(enums), NULL, is);
    }
}

static const char *size_text(const struct side *side, const struct declaration *enumeration)
{
    return text_format(side->arena, "%llu bytes", (unsigned long long)side_size(side, enumeration->type));
}

/* The integer that an enum is. */
static void compare_underlying(struct comparison *comparison, const struct declaration *old,
                               const struct declaration *new)
{
    const struct side *was = &comparison->old, *is = &comparison->new;
    if (!old->is_complete || !new->is_complete)
        return;
    if (side_size(was, old->type) != side_size(is, new->type))
        add(comparison, RULE_ENUM_SIZE, old, new, size_text(was, old), size_text(is, new));
    else if (type_change_of_sign(was, old->type, is, new->type))
        add(comparison, RULE_ENUM_SIGN, old, new, type_text(comparison->arena, old->type->of),
            type_text(comparison->arena, new->type->of));
}

void diff_enum(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    struct enums enums = {
        .comparison = comparison, .old = old, .new = new, .symbol = comparison_symbol(comparison, old)};
    compare_underlying(comparison, old, new);
    compare_old_enumerators(&enums);
    compare_new_enumerators(&enums, new);
}

void diff_nameless_enums(struct comparison *comparison)
{
    const struct side *old = &comparison->old, *new = &comparison->new;
    for (size_t i = 0; i < old->nameless_enums.count; i++)
        compare_old_enumerators(&(struct enums){.comparison = comparison, .old = old->nameless_enums.items[i]});
    for (size_t i = 0; i < new->nameless_enums.count; i++)
        compare_new_enumerators(&(struct enums){.comparison = comparison}, new->nameless_enums.items[i]);
}

/* --- constants --- */

/* An address is told by its number, too. */
static bool is_whole(const struct declaration *constant)
{
    return constant->constant == CONSTANT_INTEGER || constant->constant == CONSTANT_ADDRESS;
}

static bool same_value(const struct declaration *old, const struct declaration *new)
{
    if (old->constant != new->constant)
        return false;
    if (is_whole(old))
        return same_integer(old->integer, new->integer);
    if (old->constant == CONSTANT_FLOAT)
        return memcmp(&old->number, &new->number, sizeof old->number) == 0;
    return old->text_length == new->text_length &&memcmp(old->text, new->text, old->text_length) == 0;
}

static const char *value_text(struct arena *arena, const struct declaration *constant)
{
    struct text text = text_create(arena);
    if (is_whole(constant))
        return integer_text(arena, constant->integer);
    if (constant->constant == CONSTANT_FLOAT)
        return constant_text_number(arena, constant->number);
    constant_text_write_literal(&text, constant->text, constant->text_length);
    return text.data;
}

void diff_constant(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    struct arena *arena = comparison->arena;
    if (!same_value(old, new))
        add(comparison, RULE_CONSTANT_VALUE, old, new, value_text(arena, old), value_text(arena, new));
    else if (old->constant != CONSTANT_TEXT &&
             type_change(&comparison->old, old->type, &comparison->new, new->type) != TYPE_SAME)
        add(comparison, RULE_CONSTANT_TYPE, old, new, type_text(arena, old->type), type_text(arena, new->type));
}

/* --- type names and variables --- */

void diff_typedef(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    comparison_slot(comparison, &typedef_rules, old, NULL, old->type, old->place, new->type, new->place);
}

void diff_variable(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    comparison_slot(comparison, &variable_rules, old, NULL, old->type, old->place, new->type, new->place);
    if (old->is_thread_local != new->is_thread_local)
        add(comparison, RULE_VARIABLE_THREAD, old, new, old->is_thread_local ? "one a thread" : "one",
            new->is_thread_local ? "one a thread" : "one");
    if (shape_is_const(old->type) != shape_is_const(new->type))
        add(comparison, RULE_VARIABLE_CONST, old, new, type_text(comparison->arena, old->type),
            type_text(comparison->arena, new->type));
}
