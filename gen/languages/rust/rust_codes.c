/* Codes of an error scheme, whatever type C gives them in: the raw crate has an enum with a name as a type of its own,
 * and many a C function returns its codes as an int. */
#include "rust.h"

#include "../../base/text.h"
#include "../../emit/name.h"
#include "../../emit/scope.h"

/* The type that the constants of a scheme have in the raw crate: its enum, or the number behind one without a name. */
static const char *code_type(struct arena *arena, const struct view *scheme)
{
    if (view_get_text(scheme, "c"))
        return text_format(arena, "sys::%s", view_get_text(scheme, "raw"));
    return view_get_text(view_get(scheme, "type"), "sys_value");
}

/* VARIABLE, an integer of TYPE, as a code of SCHEME; NULL if it is one as it stands. */
static const char *coded(struct arena *arena, const struct view *scheme, const struct view *type, const char *variable)
{
    const char *number = view_get_text(view_get(scheme, "type"), "sys_value");
    const char *cast = text_equal(view_get_text(type, "sys_value"), number) ? "" : text_format(arena, " as %s", number);
    if (view_get_text(scheme, "c"))
        return text_format(arena, "%s(%s%s)", code_type(arena, scheme), variable, cast);
    return *cast ? text_format(arena, "%s%s", variable, cast) : NULL;
}

/* The argument of a function that words the codes of a scheme, from the parameter `code`. */
static const char *worded(const struct view *scheme, const struct view *message)
{
    if (message->kind != VIEW_MAP || view_is_true(view_get(view_get(message, "parameter"), "is_enum")))
        return "code";
    return view_get_text(scheme, "c") ? "code.0 as _" : "code as _";
}

void rust_complete_codes(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct view *schemes = view_get(spelling->root, "schemes");
    struct scope makers = {.spelling = spelling};
    for (size_t i = 0; i < schemes->items.count; i++) {
        struct view *scheme = schemes->items.items[i];
        const char *name = name_styled(arena, NAME_SNAKE, view_get_text(scheme, "scheme"));
        view_set_text(arena, scheme, "maker", scope_settle(&makers, NULL, text_format(arena, "from_%s", name)));
        view_set_text(arena, scheme, "code_type", code_type(arena, scheme));
        view_set_text(arena, scheme, "worded", worded(scheme, view_get(scheme, "message")));
    }
    const struct view *functions = view_get(spelling->root, "all_functions");
    for (size_t i = 0; i < functions->items.count; i++) {
        struct view *outcome = view_get(functions->items.items[i], "outcome");
        const struct view *scheme = view_get(outcome, "scheme"), *type = view_get(outcome, "type");
        if (scheme->kind != VIEW_MAP)
            continue;
        const char *variable = view_get_text(outcome, "variable");
        bool is_code = view_is_true(view_get(type, "is_enum"));
        view_set_text(arena, outcome, "coded", is_code ? NULL : coded(arena, scheme, type, variable));
    }
}
