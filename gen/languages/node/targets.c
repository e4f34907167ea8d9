/* Targets as Node names them, platform and architecture: linux-x64; and the names that a package for several of them
 * exports. */
#include "node.h"

#include "../../base/text.h"
#include "../../model/target.h"

void node_complete_target(const struct spelling *spelling)
{
    static const char *const arches[][2] = {{"x86_64", "x64"},      {"x86", "ia32"},           {"aarch64", "arm64"},
                                            {"powerpc64", "ppc64"}, {"loongarch64", "loong64"}, {"", ""}};
    static const char *const systems[][2] = {{"macos", "darwin"}, {"windows", "win32"}, {"", "unknown"}};
    struct view *target = view_get(spelling->root, "target");
    const char *arch = target_translate(arches, view_get_text(target, "arch"));
    const char *system = target_translate(systems, view_get_text(target, "system"));
    view_set_text(spelling->arena, target, "node", text_format(spelling->arena, "%s-%s", system, arch));
}

/* The names of one module on all targets. */
struct names {
    struct arena *arena;
    struct view *const *roots;
    size_t count;
    struct view *all;  /* each name once, with the first target that has it */
    struct map counts; /* of a name: how many targets have it, a size_t */
};

/* Takes note of the names of a list of the root, as they are on the target AT. */
static void count_names(struct names *names, const struct view *list, size_t at, bool is_value, bool is_type)
{
    for (size_t i = 0; i < list->items.count; i++) {
        const char *name = view_get_text(list->items.items[i], "name");
        size_t *count = map_get(&names->counts, name);
        if (!count) {
            struct view *map = view_map(names->arena);
            count = arena_new(names->arena, size_t);
            map_set(names->arena, &names->counts, name, count);
            view_set_text(names->arena, map, "name", name);
            view_set_text(names->arena, map, "node", view_get_text(view_get(names->roots[at], "target"), "node"));
            view_set_bool(names->arena, map, "is_value", is_value);
            view_set_bool(names->arena, map, "is_type", is_type);
            view_add(names->arena, names->all, map);
        }
        ++*count;
    }
}

/* Sets ALL to the values among the names, and PARTIAL to the names that some target has not. */
static void set_names(struct names *names, const char *all, const char *partial)
{
    struct view *values = view_list(names->arena), *missing = view_list(names->arena);
    for (size_t i = 0; i < names->all->items.count; i++) {
        struct view *map = names->all->items.items[i];
        if (view_is_true(view_get(map, "is_value")))
            view_add(names->arena, values, view_copy(names->arena, map));
        if (*(size_t *)map_get(&names->counts, view_get_text(map, "name")) < names->count)
            view_add(names->arena, missing, view_copy(names->arena, map));
    }
    for (size_t i = 0; i < names->count; i++) {
        view_set(names->arena, names->roots[i], all, values);
        view_set(names->arena, names->roots[i], partial, missing);
    }
}

void node_combine(struct arena *arena, struct view *const *roots, size_t count)
{
    static const struct {
        const char *list;
        bool is_value, is_type;
    } lists[] = {{"constants", true, false}, {"enums", true, true},     {"schemes", true, true},
                 {"classes", true, true},    {"records", false, true},  {"callbacks", false, true},
                 {"functions", true, false}};
    struct names safe = {arena, roots, count, view_list(arena), {0}};
    struct names raw = {arena, roots, count, view_list(arena), {0}};
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < sizeof lists / sizeof *lists; j++)
            count_names(&safe, view_get(roots[i], lists[j].list), i, lists[j].is_value, lists[j].is_type);
        count_names(&raw, view_get(roots[i], "raw_values"), i, true, false);
        count_names(&raw, view_get(view_get(roots[i], "raw"), "functions"), i, true, false);
    }
    set_names(&safe, "all_exports", "partial_exports");
    set_names(&raw, "all_raw_exports", "partial_raw_exports");
}
