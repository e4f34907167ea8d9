/* The names of the types that users see. The plan has parted what every language would style alike; what only one of
 * them makes alike is parted here, before anything says a name: a word of its own becomes LibraryResult, and that may
 * be the name of another class. The later of two gets a number. */
#include "binder.h"
#include "scope.h"

struct settling {
    struct binder *binder;
    struct scope scope;
};

/* Says that a name which SHOWN, DECLARATION in C, would have is another's. */
static void note_collision(const struct settling *settling, enum language_shown shown,
                           const struct declaration *declaration, const char *name, const char *settled)
{
    const struct binder *binder = settling->binder;
    const void *holder = scope_holder(&settling->scope, binder->language->type_takes[shown], name);
    const struct declaration *other = holder == &settling->scope ? NULL : holder;
    struct diagnostic *note = diagnostic_report(
        binder->binding->diagnostics, DIAGNOSTIC_NOTE, "name-collision", declaration->place,
        "%s%s would be called `%s` in %s, which meets a name of %s; it is called `%s`",
        shown == LANGUAGE_SHOWN_ERROR ? "the error of " : "", binder_c_name(binder->arena, declaration), name,
        binder->language->title, other ? binder_c_name(binder->arena, other) : "the package", settled);
    note->peer = other ? other->place : note->peer;
}

/* Settles the name of THING, a type of the plan that DECLARATION is in C. */
static void settle(struct settling *settling, enum language_shown shown, const void *thing, const char *spelled,
                   const struct declaration *declaration)
{
    struct binder *binder = settling->binder;
    settling->scope.taker = declaration;
    const char *settled = scope_settle(&settling->scope, binder->language->type_takes[shown], spelled);
    pointer_map_set(binder->arena, &binder->type_names, thing, (void *)settled);
    if (settled != spelled)
        note_collision(settling, shown, declaration, spelled, settled);
}

static void settle_enums(struct settling *settling)
{
    struct binder *binder = settling->binder;
    for (size_t i = 0; i < binder->plan->enums.count; i++) {
        const struct plan_enum *each = binder->plan->enums.items[i];
        enum language_shown shown = each->is_closed ? LANGUAGE_SHOWN_CLOSED_ENUM : LANGUAGE_SHOWN_ENUM;
        const char *name = binder_name(binder, each->is_flags ? LANGUAGE_FLAGS : LANGUAGE_TYPE, each->name);
        settle(settling, shown, each, name, each->enumeration);
    }
}

void binder_settle_types(struct binder *binder)
{
    const struct plan *plan = binder->plan;
    struct settling settling = {binder, {.spelling = &binder->spelling, .is_numbered = true}};
    if (binder->language->take_types)
        binder->language->take_types(&binder->spelling, &settling.scope);
    for (size_t i = 0; i < plan->classes.count; i++)
        settle(&settling, LANGUAGE_SHOWN_CLASS, plan->classes.items[i],
               binder_name(binder, LANGUAGE_TYPE, plan->classes.items[i]->name), plan->classes.items[i]->record);
    for (size_t i = 0; i < plan->callbacks.count; i++) {
        const struct plan_function *callback = &plan->callbacks.items[i]->function;
        settle(&settling, LANGUAGE_SHOWN_CALLBACK, callback, binder_name(binder, LANGUAGE_TYPE, callback->name),
               callback->declaration);
    }
    settle_enums(&settling);
    for (size_t i = 0; i < plan->records.count; i++)
        settle(&settling, LANGUAGE_SHOWN_RECORD, plan->records.items[i],
               binder_name(binder, LANGUAGE_TYPE, plan->records.items[i]->name), plan->records.items[i]->record);
    for (size_t i = 0; i < plan->schemes.count; i++)
        settle(&settling, LANGUAGE_SHOWN_ERROR, plan->schemes.items[i],
               binder_name(binder, LANGUAGE_ERROR, plan->schemes.items[i]->name), plan->schemes.items[i]->enumeration);
}

const char *binder_type_name(const struct binder *binder, const void *thing)
{
    return pointer_map_get(&binder->type_names, thing);
}
