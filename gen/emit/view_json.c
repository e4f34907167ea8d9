/* Walks a view with the maps above at hand, since links lead back. */
#include "view_json.h"

/* A map under way, and what stands above it. */
struct above {
    const struct view *map;
    const struct above *next;
};

/* The map without what a list has added to it: its position. */
static const struct view *origin(const struct view *map)
{
    while (map->base)
        map = map->base;
    return map;
}

static bool is_above(const struct above *above, const struct view *map)
{
    for (; above; above = above->next)
        if (above->map == origin(map))
            return true;
    return false;
}

static void add(struct arena *arena, struct json *parent, const char *name, const struct view *view,
                const struct above *above);

static void add_map(struct arena *arena, struct json *object, const struct view *map, const struct above *above)
{
    struct map members = view_members(arena, map);
    struct above here = {origin(map), above};
    for (size_t i = 0; i < members.count; i++)
        add(arena, object, members.entries[i].key, members.entries[i].value, &here);
}

static void add(struct arena *arena, struct json *parent, const char *name, const struct view *view,
                const struct above *above)
{
    const char *label;
    switch (view->kind) {
    case VIEW_TEXT: json_add_text(arena, parent, name, view->text); return;
    case VIEW_BOOL: json_add_bool(arena, parent, name, view->truth); return;
    case VIEW_LIST:
        parent = json_add_array(arena, parent, name);
        for (size_t i = 0; i < view->items.count; i++)
            add(arena, parent, NULL, view->items.items[i], above);
        return;
    case VIEW_MAP:
        parent = json_add_object(arena, parent, name);
        label = view_get_text(view, "name");
        if (is_above(above, view))
            json_add_text(arena, parent, "...", label ? label : "");
        else
            add_map(arena, parent, view, above);
        return;
    case VIEW_REST: return; /* no value: the base of a map */
    }
}

struct json *view_json(struct arena *arena, const struct view *view)
{
    struct json *root = json_create(arena, JSON_OBJECT);
    add_map(arena, root, view, NULL);
    return root;
}
