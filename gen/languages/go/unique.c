/* Go has one scope for the types, constants and functions of a package. Of two names that would meet there, the later,
 * which is the less used one, keeps more of its C name: types, then constants, then functions. */
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

static void settle_safe(const struct spelling *spelling)
{
    static const char *const fixed[] = {"Available", "ErrClosed",   "ErrContract", "ErrFailed",
                                        "ErrNUL",    "ErrNil",      "ErrNoCgo",    "ErrRange",
                                        "Error",     "MissingError", NULL};
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
        take_all(&scope, view_get(enums->items.items[i], "constants"), "scoped");
    settle(&scope, view_get(root, "constants"), LANGUAGE_CONSTANT);
    for (size_t i = 0; i < classes->items.count; i++) {
        struct scope methods = {.arena = spelling->arena};
        take(&methods, "Close");
        settle(&methods, view_get(classes->items.items[i], "methods"), LANGUAGE_METHOD);
        settle(&scope, view_get(classes->items.items[i], "constructors"), LANGUAGE_FUNCTION);
    }
    settle(&scope, view_get(root, "functions"), LANGUAGE_FUNCTION);
}

/* Gives the codes of schemes, which functions compare with, the names that their enumerators now have. */
static void rename_codes(const struct spelling *spelling, const char *c, const char *name)
{
    static const char *const lists[] = {"ok", "codes"};
    const struct view *schemes = view_get(spelling->root, "schemes");
    for (size_t i = 0; i < schemes->items.count * 2; i++) {
        const struct view *codes = view_get(schemes->items.items[i / 2], lists[i % 2]);
        for (size_t j = 0; j < codes->items.count; j++)
            if (text_equal(view_get_text(codes->items.items[j], "c"), c))
                view_set_text(spelling->arena, codes->items.items[j], "raw", name);
    }
}

/* Parts the enumerators of an enum from what is taken, with underscores. */
static void settle_enumerators(struct scope *scope, const struct spelling *spelling, const struct view *constants)
{
    for (size_t i = 0; i < constants->items.count; i++) {
        struct view *constant = constants->items.items[i];
        const char *name = view_get_text(constant, "name"), *free = name;
        while (is_taken(scope, free))
            free = text_format(scope->arena, "%s_", free);
        take(scope, free);
        if (free == name)
            continue;
        view_set_text(scope->arena, constant, "name", free);
        rename_codes(spelling, view_get_text(constant, "c"), free);
    }
}

static void settle_raw(const struct spelling *spelling)
{
    static const char *const fixed[] = {"Available", "CString", "GoString", "MissingError", "Pointer", "Symbols", NULL};
    static const char *const types[] = {"records", "enums", "typedefs", NULL};
    struct scope scope = {.arena = spelling->arena};
    const struct view *raw = view_get(spelling->root, "raw"), *enums = view_get(raw, "enums");
    for (size_t i = 0; fixed[i]; i++)
        take(&scope, fixed[i]);
    for (size_t i = 0; types[i]; i++)
        take_all(&scope, view_get(raw, types[i]), "name");
    for (size_t i = 0; i < enums->items.count; i++)
        settle_enumerators(&scope, spelling, view_get(enums->items.items[i], "constants"));
    settle(&scope, view_get(raw, "constants"), LANGUAGE_RAW_CONSTANT);
    settle(&scope, view_get(raw, "functions"), LANGUAGE_RAW_FUNCTION);
    settle(&scope, view_get(raw, "variables"), LANGUAGE_RAW_FUNCTION);
}

void go_settle_names(const struct spelling *spelling)
{
    settle_safe(spelling);
    settle_raw(spelling);
}
