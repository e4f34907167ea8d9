/* Go has one scope for the types, constants and functions of a package. Of two names that would meet in that of users,
 * the later, which is the less used one, keeps more of its C name: types, then constants, then functions. */
#include "go.h"

#include "../../emit/scope.h"

/* Renames the items of a list that are taken: to their whole C name, spelled as KIND, then with underscores. */
static void settle(struct scope *scope, const struct view *list, enum language_name kind)
{
    struct arena *arena = scope->spelling->arena;
    for (size_t i = 0; i < list->items.count; i++) {
        struct view *item = list->items.items[i];
        const char *name = view_get_text(item, "name");
        if (scope_has(scope, name))
            name = go_name(arena, kind, view_get_text(item, "c"));
        view_set_text(arena, item, "name", scope_settle(scope, NULL, name));
    }
}

void go_take_types(const struct spelling *spelling, struct scope *scope)
{
    (void)spelling;
    scope_take_all(scope, go_own_names);
}

void go_settle_safe(const struct spelling *spelling)
{
    static const char *const types[] = {"enums", "records", "classes", "callbacks", "schemes", NULL};
    struct scope scope = {.spelling = spelling};
    struct view *root = spelling->root, *enums = view_get(root, "enums"), *classes = view_get(root, "classes");
    const struct view *schemes = view_get(root, "schemes");
    scope_take_all(&scope, go_own_names);
    for (size_t i = 0; types[i]; i++)
        scope_take_items(&scope, view_get(root, types[i]), "name");
    for (size_t i = 0; i < schemes->items.count; i++) {
        scope_take(&scope, view_get_text(schemes->items.items[i], "enum_name"));
        scope_settle_items(&scope, view_get(schemes->items.items[i], "ok"), "scoped");
        scope_settle_items(&scope, view_get(schemes->items.items[i], "codes"), "scoped");
    }
    for (size_t i = 0; i < enums->items.count; i++)
        if (!view_is_true(view_get(enums->items.items[i], "is_error")))
            scope_settle_items(&scope, view_get(enums->items.items[i], "constants"), "scoped");
    settle(&scope, view_get(root, "constants"), LANGUAGE_CONSTANT);
    for (size_t i = 0; i < classes->items.count; i++) {
        struct scope methods = {.spelling = spelling};
        scope_take(&methods, "Close");
        settle(&methods, view_get(classes->items.items[i], "methods"), LANGUAGE_METHOD);
        settle(&scope, view_get(classes->items.items[i], "constructors"), LANGUAGE_FUNCTION);
    }
    settle(&scope, view_get(root, "functions"), LANGUAGE_FUNCTION);
}
