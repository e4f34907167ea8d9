/* Functions: how they are found, called, and what they take and give. */
#include "comparison.h"

#include "../base/text.h"
#include "../model/type.h"
#include "../model/type_text.h"

static const struct slot_rules parameter_rules = {.const_gained = RULE_PARAMETER_CONST_GAINED,
                                                  .const_lost = RULE_PARAMETER_CONST_LOST,
                                                  .alike = RULE_PARAMETER_ALIKE,
                                                  .signedness = RULE_PARAMETER_SIGNEDNESS,
                                                  .pointee = RULE_PARAMETER_POINTEE,
                                                  .pointee_other = RULE_PARAMETER_POINTEE_OTHER,
                                                  .signature = RULE_PARAMETER_CALLBACK,
                                                  .other = RULE_PARAMETER_TYPE};
static const struct slot_rules return_rules = {.const_gained = RULE_RETURN_CONST_GAINED,
                                               .const_lost = RULE_RETURN_CONST_LOST,
                                               .alike = RULE_RETURN_ALIKE,
                                               .signedness = RULE_RETURN_SIGNEDNESS,
                                               .pointee = RULE_RETURN_POINTEE,
                                               .pointee_other = RULE_RETURN_POINTEE_OTHER,
                                               .signature = RULE_RETURN_TYPE,
                                               .other = RULE_RETURN_TYPE};

/* Two functions of one name. */
struct pair {
    struct comparison *comparison;
    const struct declaration *old, *new;
};

static void add(const struct pair *pair, enum rule rule, const char *part, const char *was, const char *is)
{
    comparison_add(pair->comparison, rule, comparison_symbol(pair->comparison, pair->old), part,
                   (struct change_side){pair->old->place, was}, (struct change_side){pair->new->place, is});
}

static void compare_if(const struct pair *pair, enum rule rule, bool was, bool is)
{
    if (was != is)
        add(pair, rule, NULL, was ? "yes" : "no", is ? "yes" : "no");
}

static void compare_results(const struct pair *pair, const struct type *was, const struct type *is)
{
    struct arena *arena = pair->comparison->arena;
    bool was_void = type_canonical(was)->kind == TYPE_VOID, is_void = type_canonical(is)->kind == TYPE_VOID;
    if (was_void != is_void)
        add(pair, was_void ? RULE_RETURN_ADDED : RULE_RETURN_REMOVED, "return", type_text(arena, was),
            type_text(arena, is));
    else
        comparison_slot(pair->comparison, &return_rules, pair->old, "return", was, pair->old->place, is,
                        pair->new->place);
}

static const struct member *parameter(const struct declaration *function, size_t index)
{
    return index < function->members.count ? &function->members.items[index] : NULL;
}

/* The name of a parameter, or its position from 1. */
static const char *parameter_name(const struct pair *pair, const struct declaration *function, size_t index)
{
    const struct member *member = parameter(function, index);
    return member && member->name ? member->name : text_format(pair->comparison->arena, "%zu", index + 1);
}

static struct place parameter_place(const struct declaration *function, size_t index)
{
    const struct member *member = parameter(function, index);
    return member && member->place.file ? member->place : function->place;
}

static void compare_parameter(const struct pair *pair, size_t index, const struct type *was, const struct type *is)
{
    const struct member *old = parameter(pair->old, index), *new = parameter(pair->new, index);
    comparison_slot(pair->comparison, &parameter_rules, pair->old, parameter_name(pair, pair->old, index), was,
                    parameter_place(pair->old, index), is, parameter_place(pair->new, index));
    if (old && new && old->name && new->name && !text_equal(old->name, new->name))
        add(pair, RULE_PARAMETER_RENAMED, old->name, old->name, new->name);
}

/* Whether a parameter is what it was, by type and, where both have one, by name. */
static bool is_kept(const struct pair *pair, size_t index, const struct type *was, const struct type *is)
{
    const struct member *old = parameter(pair->old, index), *new = parameter(pair->new, index);
    bool has_names = old && new && old->name && new->name;
    bool is_same = type_change(&pair->comparison->old, was, &pair->comparison->new, is) == TYPE_SAME ||
                   type_change_cause(&pair->comparison->old, was, &pair->comparison->new, is);
    return is_same && (!has_names || text_equal(old->name, new->name));
}

/* Another number of parameters: the first that does not fit is the one that came or went. */
static void compare_counts(const struct pair *pair, const struct type *was, const struct type *is)
{
    struct arena *arena = pair->comparison->arena;
    bool is_more = is->parameter_count > was->parameter_count;
    size_t least = is_more ? was->parameter_count : is->parameter_count, at = 0;
    while (at < least && is_kept(pair, at, was->parameters[at], is->parameters[at]))
        at++;
    const struct declaration *longer = is_more ? pair->new : pair->old;
    struct change_side one = {parameter_place(longer, at), type_text(arena, (is_more ? is : was)->parameters[at])};
    struct change_side none = {.place = is_more ? pair->old->place : pair->new->place};
    comparison_add(pair->comparison, is_more ? RULE_PARAMETER_ADDED : RULE_PARAMETER_REMOVED,
                   comparison_symbol(pair->comparison, pair->old), parameter_name(pair, longer, at),
                   is_more ? none : one, is_more ? one : none);
}

static void compare_parameters(const struct pair *pair, const struct type *was, const struct type *is)
{
    if (was->is_unprototyped && !is->is_unprototyped && !is->parameter_count) {
        add(pair, RULE_FUNCTION_PROTOTYPED, NULL, "()", "(void)");
    } else if (was->parameter_count != is->parameter_count) {
        compare_counts(pair, was, is);
    } else {
        for (size_t i = 0; i < was->parameter_count; i++)
            compare_parameter(pair, i, was->parameters[i], is->parameters[i]);
    }
}

static const char *symbol_of(const struct declaration *function)
{
    return function->symbol ? function->symbol : function->name;
}

/* How the function is linked. Only a library can tell whether an old symbol is still there, or was at all; a new one
 * that is not there is told as a promise that is not kept. */
static void compare_symbols(const struct pair *pair)
{
    const struct side *old = &pair->comparison->old, *new = &pair->comparison->new;
    bool is_there = diff_keeps_symbol(pair->comparison, pair->old), was_there = !side_lacks(old, pair->old);
    if (!pair->old->is_inline && pair->new->is_inline)
        add(pair, is_there || !was_there ? RULE_FUNCTION_INLINED_KEPT : RULE_FUNCTION_INLINED, NULL, NULL, NULL);
    else if (pair->old->is_inline && !pair->new->is_inline && !side_lacks(new, pair->new))
        add(pair, RULE_FUNCTION_EXPORTED, NULL, NULL, NULL);
    else if (!pair->old->is_inline && !text_equal(symbol_of(pair->old), symbol_of(pair->new)))
        add(pair, is_there ? RULE_FUNCTION_REDIRECTED : RULE_FUNCTION_SYMBOL, NULL, symbol_of(pair->old),
            symbol_of(pair->new));
}

/* What became of a macro that was another name of a function. Programs have the symbol of that function in them, so
 * what happened to it is told of itself. */
static void compare_meanings(const struct pair *pair)
{
    const struct declaration *old = pair->old, *new = pair->new;
    if (text_equal(new->alias_of, old->alias_of))
        comparison_explain(pair->comparison, old->alias_of, comparison_title(pair->comparison, old));
    else if (!text_equal(symbol_of(old), symbol_of(new)))
        add(pair, RULE_ALIAS_CHANGED, NULL, old->alias_of, new->alias_of ? new->alias_of : new->name);
}

/* What a function's attributes say is never NULL. */
static const char *nonnull_text(const struct declaration *function)
{
    return function->nonnull ? function->nonnull : "none";
}

void diff_function(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    struct pair pair = {comparison, old, new};
    const struct type *was = type_canonical(old->type), *is = type_canonical(new->type);
    if (old->alias_of) {
        compare_meanings(&pair);
        return;
    }
    compare_symbols(&pair);
    if (new->alias_of)
        add(&pair, RULE_FUNCTION_ALIASED, NULL, NULL, new->alias_of);
    compare_if(&pair, RULE_FUNCTION_VARIADIC, was->is_variadic, is->is_variadic);
    if (!text_equal(old->convention, new->convention))
        add(&pair, RULE_FUNCTION_CONVENTION, NULL, old->convention ? old->convention : "C",
            new->convention ? new->convention : "C");
    compare_if(&pair, RULE_FUNCTION_NORETURN, old->is_noreturn, new->is_noreturn);
    if (old->is_inline && new->is_inline && old->body && new->body && !text_equal(old->body, new->body))
        add(&pair, RULE_FUNCTION_BODY, NULL, NULL, NULL);
    compare_if(&pair, RULE_FUNCTION_MALLOC, old->is_malloc, new->is_malloc);
    if (!text_equal(old->nonnull, new->nonnull))
        add(&pair, RULE_FUNCTION_NONNULL, NULL, nonnull_text(old), nonnull_text(new));
    compare_results(&pair, was->of, is->of);
    compare_parameters(&pair, was, is);
}
