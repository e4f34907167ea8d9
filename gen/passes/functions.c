/* Every C function as its users see it: one operation a slot, or the question that keeps it in the raw layer. */
#include "parameters.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

/* Why no value of TYPE is a code of a scheme; NULL if one may be. */
static const char *not_a_code(const struct type *type, const struct plan_scheme *scheme)
{
    type = type_canonical(type);
    if (type->kind != TYPE_ENUM && type->kind != TYPE_INTEGER)
        return "the function returns no code";
    if (type->kind == TYPE_ENUM && type->declaration != scheme->enumeration)
        return "the function returns values of another enum";
    return type->size > scheme->enumeration->type->size ? "the function returns more bytes than a code has" : NULL;
}

/* The returned code of a scheme. */
static bool decide_status(struct deciding *deciding, const struct site *site)
{
    struct planning *planning = deciding->planning;
    struct plan_slot *returned = deciding->function->returned;
    returned->scheme = parameter_scheme(deciding);
    const char *problem = returned->scheme ? not_a_code(returned->type, returned->scheme) : NULL;
    if (!returned->scheme)
        facts_report_unknown(planning->diagnostics, site, FACET_ERR, "error scheme", facts_word(site, FACET_ERR));
    else if (problem)
        deciding_contradict(deciding, site, FACET_ERR, problem);
    returned->operation = OPERATION_STATUS;
    deciding->function->outcome = returned;
    const struct fact *absent = site->facts[FACET_ABSENT];
    for (const struct fact_value *item = absent ? absent->value.first : NULL; item; item = item->next)
        parameter_code(deciding, site, FACET_ABSENT, item->text, false);
    return returned->scheme != NULL;
}

/* A returned NULL: the failure, nothing, or never. */
static void decide_returned_null(struct deciding *deciding, struct plan_slot *returned)
{
    const struct site *site = deciding->returned;
    bool is_error = facts_is(site, FACET_NULL, "error") ||
                    (returned->operation == OPERATION_HANDLE_OUT && !facts_has(site, FACET_NULL));
    if (is_error)
        deciding->function->outcome->operation = OPERATION_NULL_IS_ERROR;
    returned->is_nullable = !is_error && !facts_is(site, FACET_NULL, "never");
}

static bool decide_returned(struct deciding *deciding, const struct site *function_site)
{
    struct plan_slot *returned = deciding->function->returned;
    const struct site *site = deciding->returned;
    if (facts_has(function_site, FACET_ERR))
        return decide_status(deciding, function_site);
    if (shape_is_void(returned->type))
        return true;
    const struct type *pointee = shape_pointee(returned->type);
    if (pointee) {
        struct plan_class *class = parameter_class(deciding, returned->type);
        bool is_decided = class                    ? parameter_object(deciding, returned, site, class)
                          : shape_is_byte(pointee) ? parameter_memory(deciding, returned, site, returned->type)
                                                   : deciding_ask_pointee(deciding, site, pointee);
        decide_returned_null(deciding, returned);
        return is_decided;
    }
    returned->operation = OPERATION_VALUE_OUT;
    return deciding_value(deciding, returned, returned->type) ||
           deciding_ask(deciding, site, "it is of a type that only the raw layer can pass", NULL);
}

/* The object of a role: the first parameter that is one, or the one that is given. NULL if there is none. */
static struct plan_slot *role_slot(const struct plan_function *function, enum plan_kind kind,
                                   const struct plan_class *class)
{
    enum operation wanted = kind == PLAN_METHOD ? OPERATION_HANDLE_IN : OPERATION_HANDLE_OUT;
    for (size_t i = 0; i < function->slots.count; i++)
        if (function->slots.items[i]->operation == wanted && function->slots.items[i]->class == class)
            return function->slots.items[i];
    struct plan_slot *returned = function->returned;
    return returned->operation == wanted && returned->class == class ? returned : NULL;
}

/* A class that a role names: its constructors give an object of it, its methods take one. */
static bool decide_role(struct deciding *deciding, const struct site *site, enum facet facet, enum plan_kind kind)
{
    struct planning *planning = deciding->planning;
    struct plan_function *function = deciding->function;
    const char *name = facts_word(site, facet);
    if (!name)
        return true;
    struct plan_class *class = map_get(&planning->classes, name);
    if (!class) {
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_ERROR, "unknown-role",
                          facts_place(site, facet, deciding->declaration->place), "`%s` of %s: there is no class `%s`",
                          facet_name(facet), facts_site_path(planning->arena, site), name);
        return false;
    }
    struct plan_slot *object = role_slot(function, kind, class);
    if (!object && deciding->question.text)
        return true;
    if (!object) {
        deciding_contradict(deciding, site, facet,
                            kind == PLAN_METHOD ? "no parameter is such an object" : "it gives no such object");
        return false;
    }
    function->kind = kind;
    function->class = class;
    object->is_self = kind == PLAN_METHOD;
    return true;
}

/* One buffer's code that asks for more room serves all buffers of a call; without any, nobody knows when to ask
 * again. */
static void require_again(struct deciding *deciding)
{
    const struct plan_function *function = deciding->function;
    for (size_t i = 0; i < function->slots.count && !function->again.count; i++)
        if (function->slots.items[i]->operation == OPERATION_BUFFER_OUT)
            deciding_ask(deciding, deciding->sites[i], "which code says that the buffer was too small?",
                         "write twice=CODE");
}

static bool decide_function(struct deciding *deciding, const struct site *site)
{
    struct plan_function *function = deciding->function;
    for (size_t i = 0; i < function->slots.count; i++)
        parameter_link(deciding, function->slots.items[i], deciding->sites[i]);
    parameter_link(deciding, function->returned, deciding->returned);
    /* Callbacks claim their userdata before it is met as a pointer of its own. */
    for (size_t i = 0; i < function->slots.count; i++)
        if (shape_is_callback(function->slots.items[i]->type))
            parameter_callback(deciding, function->slots.items[i], deciding->sites[i]);
    for (size_t i = 0; i < function->slots.count; i++)
        if (!parameter_decide(deciding, function->slots.items[i], deciding->sites[i]))
            break;
    if (!deciding->question.text)
        decide_returned(deciding, site);
    require_again(deciding);
    return decide_role(deciding, site, FACET_CTOR, PLAN_CONSTRUCTOR) &&
           decide_role(deciding, site, FACET_METHOD, PLAN_METHOD) && !deciding->question.text;
}

static void plan_one(struct planning *planning, const struct declaration *declaration)
{
    const struct site *site = facts_site(planning->facts, declaration, NULL);
    if (facts_has(site, FACET_SKIP))
        return;
    if (declaration->variant_of || declaration->alias_of)
        return; /* nobody can state facts about these: the raw layer has them */
    if (declaration->shim.type && declaration->shim.type != declaration->type) {
        *list_add(planning->arena, &planning->plan->questions) = (struct plan_question){
            declaration, declaration->name, "it passes values by address, as only the raw layer can", NULL};
        return;
    }
    struct plan_function *function = arena_new(planning->arena, struct plan_function);
    struct deciding deciding = deciding_start(planning, declaration, declaration->type, function);
    if (decide_function(&deciding, site))
        *list_add(planning->arena, &planning->plan->functions) = function;
    else if (deciding.question.text)
        *list_add(planning->arena, &planning->plan->questions) = deciding.question;
}

/* Functions that only free are consumed by what they free; they are known when all are planned. */
static void drop_consumed(struct planning *planning)
{
    struct plan *plan = planning->plan;
    size_t kept = 0;
    for (size_t i = 0; i < plan->functions.count; i++) {
        struct plan_function *function = plan->functions.items[i];
        if (map_get(&planning->consumed, function->declaration->name))
            continue;
        plan->functions.items[kept++] = function;
        if (function->class)
            *list_add(planning->arena, &function->class->functions) = function;
    }
    plan->functions.count = kept;
    kept = 0;
    for (size_t i = 0; i < plan->questions.count; i++)
        if (!map_get(&planning->consumed, plan->questions.items[i].declaration->name))
            plan->questions.items[kept++] = plan->questions.items[i];
    plan->questions.count = kept;
}

void pass_functions(struct planning *planning)
{
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        const struct declaration *declaration = planning->model->declarations.items[i];
        if (declaration->kind == DECLARATION_FUNCTION && declaration->is_own && !declaration->refusal.word)
            plan_one(planning, declaration);
    }
    drop_consumed(planning);
}
