/* Package raw has one scope for all that C has in several, and Go's export adds to that: struct stat and the function
 * stat() are both Stat there. Of two equal names the first keeps it, types before functions before constants, and the
 * later one gets an underscore behind. */
#include "go.h"

#include "../../base/identifier.h"
#include "../../base/text.h"
#include "../../emit/bind.h"
#include "../../model/shape.h"

#include <string.h>

/* What package raw has of its own, and what its files import under a name that C could export. */
static const char *const own[] = {"Available",    "C",       "CString", "CheckABI", "GoString",
                                  "MissingError", "Pointer", "Symbols", NULL};

/* A scope: what is taken in it; and where a name that is not what spelling makes of it is left. */
struct scope {
    struct arena *arena;
    struct pointer_map *raw_names;
    struct pointer_map beside; /* of a declaration, how what is generated with it is called: "Call%s" */
    struct map taken, enumerators;
};

const char *go_settled_name(const struct spelling *spelling, const struct declaration *declaration)
{
    const char *settled = pointer_map_get(spelling->raw_names, declaration);
    return settled ? settled
                   : go_raw_name(spelling->arena, identifier_ascii(spelling->arena, shape_raw_name(declaration)));
}

/* CallKv_open of Kv_open and "Call%s"; NULL of no pattern. */
static const char *beside(struct arena *arena, const char *pattern, const char *name)
{
    const char *hole = pattern ? strstr(pattern, "%s") : NULL;
    return hole ? text_format(arena, "%.*s%s%s", (int)(hole - pattern), pattern, name, hole + 2) : NULL;
}

/* Takes the name of THING, C text NAME, and that of what is generated with it. */
static void settle(struct scope *scope, enum language_name kind, const void *thing, const char *name)
{
    struct arena *arena = scope->arena;
    const char *spelled = go_name(arena, kind, identifier_ascii(arena, name)), *free = spelled;
    const char *pattern = pointer_map_get(&scope->beside, thing), *other = beside(arena, pattern, free);
    while (map_get(&scope->taken, free) || (other && map_get(&scope->taken, other))) {
        free = text_format(arena, "%s_", free);
        other = beside(arena, pattern, free);
    }
    map_set(arena, &scope->taken, free, (void *)thing);
    if (other)
        map_set(arena, &scope->taken, other, (void *)thing);
    if (free != spelled)
        pointer_map_set(arena, scope->raw_names, thing, (void *)free);
}

/* Fields and parameters are scopes of their own. */
static void settle_members(const struct scope *scope, enum language_name kind, const struct declaration *declaration)
{
    struct scope members = {.arena = scope->arena, .raw_names = scope->raw_names};
    for (size_t i = 0; i < declaration->members.count; i++)
        if (declaration->members.items[i].name)
            settle(&members, kind, &declaration->members.items[i], declaration->members.items[i].name);
}

static void settle_type(struct scope *scope, const struct declaration *declaration)
{
    switch (declaration->kind) {
    case DECLARATION_RECORD: settle_members(scope, LANGUAGE_RAW_FIELD, declaration); break;
    case DECLARATION_TYPEDEF: settle_members(scope, LANGUAGE_RAW_PARAMETER, declaration); break;
    case DECLARATION_ENUM: break;
    default: return;
    }
    settle(scope, LANGUAGE_RAW_TYPE, declaration, shape_raw_name(declaration));
}

static void settle_function(struct scope *scope, const struct declaration *declaration)
{
    if (declaration->kind != DECLARATION_FUNCTION && declaration->kind != DECLARATION_VARIABLE)
        return;
    settle_members(scope, LANGUAGE_RAW_PARAMETER, declaration);
    settle(scope, LANGUAGE_RAW_FUNCTION, declaration, shape_raw_name(declaration));
}

/* Constants that are enumerators as well are not told twice. */
static void settle_constant(struct scope *scope, const struct declaration *declaration)
{
    if (declaration->kind == DECLARATION_CONSTANT && !map_get(&scope->enumerators, declaration->name))
        settle(scope, LANGUAGE_RAW_CONSTANT, declaration, declaration->name);
    for (size_t i = 0; declaration->kind == DECLARATION_ENUM && i < declaration->members.count; i++)
        settle(scope, LANGUAGE_RAW_ENUMERATOR, &declaration->members.items[i], declaration->members.items[i].name);
}

static void set_beside(struct scope *scope, const struct declaration *declaration, const char *pattern)
{
    pointer_map_set(scope->arena, &scope->beside, declaration, (void *)pattern);
}

/* Finds what is generated besides what C has. */
static void find_generated(struct scope *scope, const struct spelling *spelling)
{
    const struct plan *plan = spelling->plan;
    for (size_t i = 0; own[i]; i++)
        map_set(scope->arena, &scope->taken, own[i], (void *)own[i]);
    for (size_t i = 0; i < spelling->model->declarations.count; i++) {
        const struct declaration *declaration = spelling->model->declarations.items[i];
        if (declaration->kind == DECLARATION_RECORD && declaration->type->align > GO_ALIGNMENT)
            set_beside(scope, declaration, "New%s");
        for (size_t j = 0; declaration->kind == DECLARATION_ENUM && j < declaration->members.count; j++)
            map_set(scope->arena, &scope->enumerators, declaration->members.items[j].name, (void *)declaration);
        if (declaration->is_missing)
            map_set(scope->arena, &scope->taken, text_format(scope->arena, "Has_%s", declaration->name), (void *)own);
    }
    for (size_t i = 0; i < plan->classes.count; i++)
        set_beside(scope, plan->classes.items[i]->record, "Destroy%s");
    for (size_t i = 0; i < plan->callbacks.count; i++)
        set_beside(scope, plan->callbacks.items[i]->function.declaration, "%sFunc");
    for (size_t i = 0; i < plan->functions.count; i++)
        set_beside(scope, plan->functions.items[i]->declaration, "Call%s");
}

void go_settle(const struct spelling *spelling)
{
    static void (*const kinds[])(struct scope *, const struct declaration *) = {settle_type, settle_function,
                                                                                settle_constant};
    struct scope scope = {.arena = spelling->arena, .raw_names = spelling->raw_names};
    const struct model *model = spelling->model;
    find_generated(&scope, spelling);
    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
        for (size_t i = 0; i < model->declarations.count; i++)
            if (bind_is_raw(model->declarations.items[i]))
                kinds[kind](&scope, model->declarations.items[i]);
}
