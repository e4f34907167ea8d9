/* Names that are there once: what names in the same place are parted by, and the safe layer's. */
#include "node.h"

#include "../../base/text.h"

void node_tell_name(const struct spelling *spelling, struct view *map, const char *c)
{
    const struct view *doc = view_get(map, "doc"), *lines = view_get(doc, "lines");
    struct view *told = view_copy(spelling->arena, doc), *told_lines = view_list(spelling->arena);
    for (size_t i = 0; i < lines->items.count; i++)
        view_add(spelling->arena, told_lines, lines->items.items[i]);
    view_add(spelling->arena, told_lines, view_text(spelling->arena, text_format(spelling->arena, "`%s` of C", c)));
    view_set(spelling->arena, told, "lines", told_lines);
    view_set_bool(spelling->arena, told, "is_one_line", !view_is_true(view_get(doc, "any")));
    view_set_bool(spelling->arena, told, "any", true);
    view_set(spelling->arena, map, "doc", told);
}

const char *node_part(const struct spelling *spelling, struct map *taken, const char *scope, struct view *map)
{
    const char *name = view_get_text(map, "name"), *key;
    while (map_get(taken, key = text_format(spelling->arena, "%s%s", scope, name)))
        name = text_format(spelling->arena, "%s_", name);
    view_set_text(spelling->arena, map, "name", name);
    map_set(spelling->arena, taken, key, map);
    return name;
}

/* Functions of a class are not in the way of others, nor its static ones in that of its methods. */
static const char *scope_of(const struct spelling *spelling, const struct view *function)
{
    const char *pattern = view_is_true(view_get(function, "is_method")) ? "%s.prototype." : "%s.";
    if (view_is_true(view_get(function, "is_function")))
        return "";
    return text_format(spelling->arena, pattern, view_get_text(view_get(function, "class"), "name"));
}

/* Parts what JavaScript styles alike: exit and _Exit. */
static void part_functions(const struct spelling *spelling, struct map *taken, const struct view *functions)
{
    for (size_t i = 0; i < functions->items.count; i++) {
        struct view *function = functions->items.items[i];
        const char *name = view_get_text(function, "name");
        if (!text_equal(node_part(spelling, taken, scope_of(spelling, function), function), name))
            node_tell_name(spelling, function, view_get_text(function, "c"));
    }
}

static struct map types_taken(const struct spelling *spelling)
{
    static const char *const lists[] = {"enums", "schemes", "classes"};
    struct map taken = {0};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct view *list = view_get(spelling->root, lists[i]);
        for (size_t j = 0; j < list->items.count; j++)
            map_set(spelling->arena, &taken, view_get_text(list->items.items[j], "name"), list->items.items[j]);
    }
    return taken;
}

/* Enumerators, which JavaScript writes in capitals: of two that are alike an object would keep the last. */
static void part_enumerators(const struct spelling *spelling)
{
    static const char *const lists[][2] = {{"enums", "constants"}, {"schemes", "codes"}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct view *scopes = view_get(spelling->root, lists[i][0]);
        for (size_t j = 0; j < scopes->items.count; j++) {
            const struct view *values = view_get(scopes->items.items[j], lists[i][1]);
            struct map taken = {0};
            for (size_t k = 0; k < values->items.count; k++)
                node_part(spelling, &taken, "", values->items.items[k]);
        }
    }
}

void node_part_safe(const struct spelling *spelling)
{
    static const char *const lists[] = {"functions", "constructors", "methods"};
    struct map taken = types_taken(spelling), again = types_taken(spelling);
    const struct view *classes = view_get(spelling->root, "classes");
    const struct view *constants = view_get(spelling->root, "constants");
    part_enumerators(spelling);
    part_functions(spelling, &taken, view_get(spelling->root, "functions"));
    for (size_t i = 0; i < constants->items.count; i++)
        node_part(spelling, &taken, "", constants->items.items[i]);
    /* The other lists have copies: the same order makes the same names. */
    part_functions(spelling, &again, view_get(spelling->root, "all_functions"));
    for (size_t i = 0; i < classes->items.count; i++)
        for (size_t j = 0; j < sizeof lists / sizeof *lists; j++) {
            struct map members = {0};
            part_functions(spelling, &members, view_get(classes->items.items[i], lists[j]));
        }
}
