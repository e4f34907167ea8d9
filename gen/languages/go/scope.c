/* Package raw has one scope for all that C has in several, and Go's export adds to that: struct stat and the function
 * stat() are both Stat there. Of two equal names the first keeps it, types before functions before constants, and the
 * later one gets an underscore behind. */
#include "go.h"

#include "../../base/text.h"
#include "../../emit/bind.h"
#include "../../emit/scope.h"
#include "../../model/shape.h"

/* What package raw has of its own, and what its files import under a name that C could export. */
static const char *const own[] = {"Available",    "C",       "CString", "CheckABI", "GoString",
                                  "MissingError", "Pointer", "Symbols", NULL};

/* The scope of the package, and what else is taken there with a declaration. */
struct package {
    struct scope scope;
    struct pointer_map beside; /* of a declaration, how what is generated with it is called: "Call%s" */
    struct map enumerators;
};

/* Takes the name of THING, C text NAME, and that of what is generated with it. */
static void settle(struct package *package, enum language_name kind, const void *thing, const char *name)
{
    const char *const patterns[] = {"%s", pointer_map_get(&package->beside, thing), NULL};
    scope_settle_raw(&package->scope, patterns, kind, thing, name);
}

/* Fields and parameters are scopes of their own. */
static void settle_members(const struct package *package, enum language_name kind,
                           const struct declaration *declaration)
{
    struct scope members = {.spelling = package->scope.spelling};
    for (size_t i = 0; i < declaration->members.count; i++)
        if (declaration->members.items[i].name)
            scope_settle_raw(&members, NULL, kind, &declaration->members.items[i], declaration->members.items[i].name);
}

static void settle_type(struct package *package, const struct declaration *declaration)
{
    switch (declaration->kind) {
    case DECLARATION_RECORD: settle_members(package, LANGUAGE_RAW_FIELD, declaration); break;
    case DECLARATION_TYPEDEF: settle_members(package, LANGUAGE_RAW_PARAMETER, declaration); break;
    case DECLARATION_ENUM: break;
    default: return;
    }
    settle(package, LANGUAGE_RAW_TYPE, declaration, shape_raw_name(declaration));
}

static void settle_function(struct package *package, const struct declaration *declaration)
{
    if (declaration->kind != DECLARATION_FUNCTION && declaration->kind != DECLARATION_VARIABLE)
        return;
    settle_members(package, LANGUAGE_RAW_PARAMETER, declaration);
    settle(package, LANGUAGE_RAW_FUNCTION, declaration, shape_raw_name(declaration));
}

/* Constants that are enumerators as well are not told twice. */
static void settle_constant(struct package *package, const struct declaration *declaration)
{
    if (declaration->kind == DECLARATION_CONSTANT && !map_get(&package->enumerators, declaration->name))
        settle(package, LANGUAGE_RAW_CONSTANT, declaration, declaration->name);
    for (size_t i = 0; declaration->kind == DECLARATION_ENUM && i < declaration->members.count; i++)
        settle(package, LANGUAGE_RAW_ENUMERATOR, &declaration->members.items[i], declaration->members.items[i].name);
}

static void set_beside(struct package *package, const struct declaration *declaration, const char *pattern)
{
    pointer_map_set(package->scope.spelling->arena, &package->beside, declaration, (void *)pattern);
}

/* Takes the names of the functions that free what FUNCTION gives. */
static void take_frees(struct package *package, const struct plan_function *function)
{
    struct arena *arena = package->scope.spelling->arena;
    const char *name = go_raw_name(arena, shape_raw_name(function->declaration));
    for (size_t i = 0; i <= function->slots.count; i++) {
        const struct plan_slot *slot = i < function->slots.count ? function->slots.items[i] : function->returned;
        if (slot->operation == OPERATION_TEXT_OUT || slot->operation == OPERATION_BYTES_OUT)
            scope_take(&package->scope, text_format(arena, "Free%s_%s", name, slot->name));
    }
}

/* Finds what is generated besides what C has. */
static void find_generated(struct package *package)
{
    const struct spelling *spelling = package->scope.spelling;
    const struct plan *plan = spelling->plan;
    scope_take_all(&package->scope, own);
    for (size_t i = 0; i < spelling->model->declarations.count; i++) {
        const struct declaration *declaration = spelling->model->declarations.items[i];
        if (declaration->kind == DECLARATION_RECORD && declaration->type->align > GO_ALIGNMENT)
            set_beside(package, declaration, "New%s");
        for (size_t j = 0; declaration->kind == DECLARATION_ENUM && j < declaration->members.count; j++)
            map_set(spelling->arena, &package->enumerators, declaration->members.items[j].name, (void *)declaration);
        if (declaration->is_missing)
            scope_take(&package->scope, text_format(spelling->arena, "Has_%s", declaration->name));
    }
    for (size_t i = 0; i < plan->classes.count; i++)
        set_beside(package, plan->classes.items[i]->record, "Destroy%s");
    for (size_t i = 0; i < plan->callbacks.count; i++)
        set_beside(package, plan->callbacks.items[i]->function.declaration, "%sFunc");
    for (size_t i = 0; i < plan->functions.count; i++) {
        set_beside(package, plan->functions.items[i]->declaration, "Call%s");
        take_frees(package, plan->functions.items[i]);
    }
}

void go_settle(const struct spelling *spelling)
{
    static void (*const kinds[])(struct package *, const struct declaration *) = {settle_type, settle_function,
                                                                                  settle_constant};
    struct package package = {.scope = {.spelling = spelling}};
    const struct model *model = spelling->model;
    find_generated(&package);
    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
        for (size_t i = 0; i < model->declarations.count; i++)
            if (bind_is_raw(model->declarations.items[i]))
                kinds[kind](&package, model->declarations.items[i]);
}
