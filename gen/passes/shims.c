/* The functions of the C bridge: each stands in for a declaration that other languages cannot link to or whose values
 * only C can pass.
 *
 *     static inline int f(int a)          int kv_bridge_f(int a)
 *     long double g(long double a)        void kv_bridge_g(long double *result, const long double *a)
 *     extern _Thread_local int v          int *kv_bridge_v(void)
 *
 * Typed forms of variadic functions and function-like macros are such declarations, too. */
#include "passes.h"

#include "../base/text.h"
#include "../model/definition.h"
#include "../model/shape.h"
#include "../model/type.h"

/* What C cannot write outside of the declaration it stands in. */
static bool is_nameless(const struct type *type)
{
    return type->kind != TYPE_TYPEDEF && definition_is_nameless(type->declaration);
}

/* TYPE as it crosses: itself, or its address. */
static const struct type *crossing(const struct type *type, bool is_result)
{
    if (!shape_is_by_address(type))
        return type;
    const struct type *value = is_result ? type_without_qualifiers(type) : type_qualified(type, true, false, false);
    return type_pointer(type_table_of(type), value);
}

static const struct type *crossing_function(struct arena *arena, const struct type *function)
{
    struct type_table *table = type_table_of(function);
    LIST(const struct type *) parameters = {0};
    const struct type *result = crossing(function->of, true);
    bool is_by_address = shape_is_by_address(function->of);
    if (is_by_address)
        *list_add(arena, &parameters) = result;
    for (size_t i = 0; i < function->parameter_count; i++)
        *list_add(arena, &parameters) = crossing(function->parameters[i], false);
    return type_function(table, is_by_address ? type_void(table) : result, parameters.items, parameters.count, false,
                         function->is_unprototyped);
}

static void refuse(const struct planning *planning, struct declaration *function, const char *word, const char *reason)
{
    function->refusal = (struct refusal){word, reason, function->place};
    diagnostic_report(planning->diagnostics, DIAGNOSTIC_REFUSED, word, function->place, "%s: %s", function->name,
                      reason);
}

static void shim_function(struct planning *planning, struct declaration *function)
{
    const struct type *type = crossing_function(planning->arena, function->type);
    bool is_macro = facts_has(facts_site(planning->facts, function, NULL), FACET_MACRO);
    bool has_symbol = !function->is_inline && !function->convention && !function->variant_of && !is_macro;
    if (is_macro)
        function->is_missing = false;
    if (has_symbol && type == function->type)
        return;
    if (function->is_missing) {
        refuse(planning, function, "missing", "the installed library does not export it, and only C could call it");
        return;
    }
    if (type_mentions(type, is_nameless)) {
        refuse(planning, function, "nameless-type", "only C could call it, and a type in it has no name there");
        return;
    }
    const char *target = function->variant_of ? function->variant_of : function->name;
    function->shim.target = is_macro ? target : text_format(planning->arena, "(%s)", target);
    function->shim.type = type;
    function->shim.has_result_address = shape_is_by_address(function->type->of);
}

static void shim_variable(struct declaration *variable)
{
    if (!variable->is_static && !variable->is_thread_local)
        return;
    struct type_table *table = type_table_of(variable->type);
    variable->shim.target = variable->name;
    variable->shim.type = type_function(table, type_pointer(table, variable->type), NULL, 0, false, false);
}

void pass_shims(struct planning *planning)
{
    const struct model *model = planning->model;
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        if (!declaration->is_own || declaration->refusal.word)
            continue;
        if (declaration->kind == DECLARATION_FUNCTION)
            shim_function(planning, declaration);
        else if (declaration->kind == DECLARATION_VARIABLE)
            shim_variable(declaration);
    }
}
