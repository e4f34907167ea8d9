/* The tree of views. */
#include "view.h"

#include "../base/text.h"

static struct view *create(struct arena *arena, enum view_kind kind)
{
    struct view *view = arena_new(arena, struct view);
    view->kind = kind;
    return view;
}

struct view *view_text(struct arena *arena, const char *text)
{
    struct view *view = create(arena, VIEW_TEXT);
    view->text = text;
    return view;
}

/* Truths are many and alike: two of them serve every view. Nobody changes a view that is not a map or a list. */
struct view *view_bool(struct arena *arena, bool truth)
{
    static struct view truths[] = {{.kind = VIEW_BOOL, .truth = false}, {.kind = VIEW_BOOL, .truth = true}};
    (void)arena;
    return &truths[truth];
}

struct view *view_list(struct arena *arena)
{
    return create(arena, VIEW_LIST);
}

struct view *view_map(struct arena *arena)
{
    return create(arena, VIEW_MAP);
}

void view_set(struct arena *arena, struct view *map, const char *name, struct view *value)
{
    map_set(arena, &map->members, name, value);
}

void view_set_text(struct arena *arena, struct view *map, const char *name, const char *text)
{
    view_set(arena, map, name, text != NULL ? view_text(arena, text) : view_bool(arena, false));
}

void view_set_bool(struct arena *arena, struct view *map, const char *name, bool truth)
{
    view_set(arena, map, name, view_bool(arena, truth));
}

void view_set_number(struct arena *arena, struct view *map, const char *name, uint64_t number)
{
    char digits[24], *at = digits + sizeof digits;
    do
        *--at = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    view_set_text(arena, map, name, arena_copy(arena, at, (size_t)(digits + sizeof digits - at)));
}

void view_add(struct arena *arena, struct view *list, struct view *item)
{
    *list_add(arena, &list->items) = item;
}

struct view *view_get(const struct view *map, const char *name)
{
    for (; map != NULL && map->kind == VIEW_MAP; map = map->base) {
        struct view *value = map_get(&map->members, name);
        if (value != NULL)
            return value;
    }
    return NULL;
}

const char *view_get_text(const struct view *map, const char *name)
{
    const struct view *value = view_get(map, name);
    return value != NULL && value->kind == VIEW_TEXT ? value->text : NULL;
}

struct map view_members(struct arena *arena, const struct view *map)
{
    struct map members = {0};
    if (map->base != NULL)
        members = view_members(arena, map->base);
    for (size_t i = 0; i < map->members.count; i++)
        map_set(arena, &members, map->members.entries[i].key, map->members.entries[i].value);
    return members;
}

struct view *view_copy(struct arena *arena, const struct view *map)
{
    struct view *copy = view_map(arena);
    copy->base = map;
    return copy;
}

struct view *view_mark(struct arena *arena, const struct view *list)
{
    struct view *marked = view_list(arena);
    for (size_t i = 0; i < list->items.count; i++) {
        struct view *item = list->items.items[i];
        bool is_last = i + 1 == list->items.count;
        if (item->kind == VIEW_MAP) {
            item = view_copy(arena, item);
            view_set_bool(arena, item, "more", !is_last);
            view_set_bool(arena, item, "first", i == 0);
            view_set_bool(arena, item, "last", is_last);
            view_set_number(arena, item, "at", i);
        }
        view_add(arena, marked, item);
    }
    return marked;
}

bool view_is_true(const struct view *view)
{
    if (view == NULL)
        return false;
    switch (view->kind) {
    case VIEW_TEXT: return view->text[0] != '\0';
    case VIEW_BOOL: return view->truth;
    case VIEW_LIST: return view->items.count > 0;
    case VIEW_MAP: return true;
    }
    return false;
}
