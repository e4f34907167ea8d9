/* Go has one scope for the types, constants and functions of a package. Of two names that would meet in that of users,
 * the later, which is the less used one, keeps more of its C name: types, then constants, then functions. */
#include "go.h"

#include "../../base/text.h"

/* A scope: what is taken in it. */
struct scope {
    struct arena *arena;
    struct map taken;
};

static bool is_taken(const struct scope *scope, const char *name)
{
    return map_get(&scope->taken, name) != NULL;
}

static void take(struct scope *scope, const char *name)
{
    map_set(scope->arena, &scope->taken, name, (void *)name);
}

static void take_all(struct scope *scope, const struct view *list, const char *key)
{
    for (size_t i = 0; i < list->items.count; i++)
        take(scope, view_get_text(list->items.items[i], key));
}

/* Renames the items of a list that are taken: to their whole C name, spelled as KIND, then with underscores. */
static void settle(struct scope *scope, const struct view *list, enum language_name kind)
{
    for (size_t i = 0; i < list->items.count; i++) {
        struct view *item = list->items.items[i];
        const char *name = view_get_text(item, "name");
        if (is_taken(scope, name))
            name = go_name(scope->arena, kind, view_get_text(item, "c"));
        while (is_taken(scope, name))
            name = text_format(scope->arena, "%s_", name);
        view_set_text(scope->arena, item, "name", name);
        take(scope, name);
    }
}

/* The enumerators of an enum, which only differ in case in C: ModeNext, ModeNext_. */
static void settle_scoped(struct scope *scope, const struct view *constants)
{
    for (size_t i = 0; i < constants->items.count; i++) {
        const char *name = view_get_text(constants->items.items[i], "scoped");
        while (is_taken(scope, name))
            name = text_format(scope->arena, "%s_", name);
        view_set_text(scope->arena, constants->items.items[i], "scoped", name);
        take(scope, name);
    }
}

void go_settle_safe(const struct spelling *spelling)
{
    static const char *const fixed[] = {"Available", "ErrClosed", "ErrContract", "ErrFailed",    "ErrNUL", "ErrNil",
                                        "ErrNoCgo",  "ErrRange",  "Error",       "MissingError", NULL};
    static const char *const types[] = {"enums", "records", "classes", "callbacks", "schemes", NULL};
    struct scope scope = {.arena = spelling->arena};
    struct view *root = spelling->root, *enums = view_get(root, "enums"), *classes = view_get(root, "classes");
    const struct view *schemes = view_get(root, "schemes");
    for (size_t i = 0; fixed[i]; i++)
        take(&scope, fixed[i]);
    for (size_t i = 0; types[i]; i++)
        take_all(&scope, view_get(root, types[i]), "name");
    for (size_t i = 0; i < schemes->items.count; i++) {
        take(&scope, view_get_text(schemes->items.items[i], "enum_name"));
        take_all(&scope, view_get(schemes->items.items[i], "ok"), "scoped");
        take_all(&scope, view_get(schemes->items.items[i], "codes"), "scoped");
    }
    for (size_t i = 0; i < enums->items.count; i++)
        if (!view_is_true(view_get(enums->items.items[i], "is_error")))
            settle_scoped(&scope, view_get(enums->items.items[i], "constants"));
    settle(&scope, view_get(root, "constants"), LANGUAGE_CONSTANT);
    for (size_t i = 0; i < classes->items.count; i++) {
        struct scope methods = {.arena = spelling->arena};
        take(&methods, "Close");
        settle(&methods, view_get(classes->items.items[i], "methods"), LANGUAGE_METHOD);
        settle(&scope, view_get(classes->items.items[i], "constructors"), LANGUAGE_FUNCTION);
    }
    settle(&scope, view_get(root, "functions"), LANGUAGE_FUNCTION);
}
