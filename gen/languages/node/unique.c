/* Names that are there once: what names in the same place are parted by, and the safe layer's. */
#include "node.h"

#include "../../base/text.h"
#include "../../emit/scope.h"

void node_tell_name(const struct spelling *spelling, struct view *map, const char *c)
{
    const struct view *doc = view_get(map, "doc");
    struct view *told = view_copy(spelling->arena, doc);
    const char *text = view_get_text(doc, "text");
    view_set_text(spelling->arena, told, "text",
                  text_format(spelling->arena, "%s%s`%s` of C", text, *text ? "\n" : "", c));
    view_set_bool(spelling->arena, told, "is_one_line", !view_is_true(view_get(doc, "any")));
    view_set_bool(spelling->arena, told, "any", true);
    view_set(spelling->arena, map, "doc", told);
}

/* What a function takes. Those of a class are not in the way of others, nor its static ones in that of its methods. */
static const char *pattern_of(const struct spelling *spelling, const struct view *function)
{
    bool is_method = view_is_true(view_get(function, "is_method"));
    if (view_is_true(view_get(function, "is_function")))
        return "%s";
    return text_format(spelling->arena, "%s.%s%%s", view_get_text(view_get(function, "class"), "name"),
                       is_method ? "prototype." : "");
}

/* Parts what JavaScript styles alike: exit and _Exit. */
static void part_functions(struct scope *scope, const struct view *functions)
{
    for (size_t i = 0; i < functions->items.count; i++) {
        struct view *function = functions->items.items[i];
        const char *const patterns[] = {pattern_of(scope->spelling, function), NULL};
        const char *name = view_get_text(function, "name");
        if (!text_equal(scope_settle_item(scope, patterns, function, "name"), name))
            node_tell_name(scope->spelling, function, view_get_text(function, "c"));
    }
}

static struct scope types_taken(const struct spelling *spelling)
{
    static const char *const lists[] = {"enums", "schemes", "classes"};
    struct scope scope = {.spelling = spelling};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        scope_take_items(&scope, view_get(spelling->root, lists[i]), "name");
    return scope;
}

/* Enumerators, which JavaScript writes in capitals: of two that are alike an object would keep the last. */
static void part_enumerators(const struct spelling *spelling)
{
    static const char *const lists[][2] = {{"enums", "constants"}, {"schemes", "codes"}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct view *scopes = view_get(spelling->root, lists[i][0]);
        for (size_t j = 0; j < scopes->items.count; j++) {
            struct scope scope = {.spelling = spelling};
            scope_settle_items(&scope, view_get(scopes->items.items[j], lists[i][1]), "name");
        }
    }
}

void node_part_safe(const struct spelling *spelling)
{
    static const char *const lists[] = {"functions", "constructors", "methods"};
    struct scope scope = types_taken(spelling), again = types_taken(spelling);
    const struct view *classes = view_get(spelling->root, "classes");
    part_enumerators(spelling);
    part_functions(&scope, view_get(spelling->root, "functions"));
    scope_settle_items(&scope, view_get(spelling->root, "constants"), "name");
    /* The other lists have copies: the same order makes the same names. */
    part_functions(&again, view_get(spelling->root, "all_functions"));
    for (size_t i = 0; i < classes->items.count; i++)
        for (size_t j = 0; j < sizeof lists / sizeof *lists; j++) {
            struct scope members = {.spelling = spelling};
            part_functions(&members, view_get(classes->items.items[i], lists[j]));
        }
}
