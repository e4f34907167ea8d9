/* The tree of views. */
#include "view.h"

#include "../base/text.h"
#include "view_shape.h"

#include <stddef.h>
#include <string.h>

enum { SMALL_NUMBERS = 10, FIRST_ROOM = 4 };

static struct view *create(struct arena *arena, enum view_kind kind)
{
    struct view *view = arena_new(arena, struct view);
    view->kind = kind;
    return view;
}

/* Texts are the most: one takes only the memory of what it has of a view. */
struct view *view_text(struct arena *arena, const char *text)
{
    struct view *view = arena_take(arena, offsetof(struct view, text) + sizeof view->text);
    view->kind = VIEW_TEXT;
    view->text = text;
    return view;
}

/* Truths are many and alike: two of them serve every view. Nobody changes a view that is not a map or a list. */
static struct view truths[] = {{.kind = VIEW_BOOL, .truth = false}, {.kind = VIEW_BOOL, .truth = true}};

struct view *view_bool(struct arena *arena, bool truth)
{
    (void)arena;
    return &truths[truth];
}

struct view *view_list(struct arena *arena)
{
    return create(arena, VIEW_LIST);
}

struct view *view_list_of(struct arena *arena, size_t count)
{
    struct view *list = view_list(arena);
    if (count != 0)
        list->items.items = arena_allocate(arena, count * sizeof *list->items.items);
    list->items.capacity = count;
    return list;
}

struct view *view_map(struct arena *arena)
{
    struct view *map = create(arena, VIEW_MAP);
    map->shape = &view_shape_none;
    return map;
}

/* Makes room for the values of what the shape with COUNT members is likely to come to, MOST. With few members it may
 * come to anything. */
static void make_room(struct arena *arena, struct view *map, uint32_t count, uint32_t most)
{
    uint32_t room = count < FIRST_ROOM ? FIRST_ROOM : most;
    struct view **values = arena_take(arena, room * sizeof(struct view *));
    if (count != 0)
        memcpy(values, map->values, count * sizeof *values);
    map->values = values;
    map->room = room;
}

/* Gives another value to a member that a map has. */
static void replace(struct arena *arena, struct view *map, uint32_t at, struct view *value)
{
    if (map->room == 0)
        make_room(arena, map, map->shape->count, map->shape->most);
    map->values[at] = value;
}

/* The same as view_put(), of any map. */
static __attribute__((noinline)) void put(struct arena *arena, struct view *map, struct map_key name,
                                          struct view *value)
{
    struct view_shape *shape = map->shape != &view_shape_none ? map->shape : view_shape_nothing(arena);
    struct view_shape *larger = view_shape_beyond(shape, name);
    uint32_t count = shape->count, at = larger != NULL ? VIEW_SHAPE_NOWHERE : view_shape_find(shape, name.hash);
    if (at != VIEW_SHAPE_NOWHERE) {
        replace(arena, map, at, value);
        return;
    }
    if (larger == NULL)
        larger = view_shape_add(shape, name);
    if (count >= map->room)
        make_room(arena, map, count, larger->most);
    map->values[count] = value;
    map->shape = larger;
}

/* Most maps get the name that the last one of their shape got, and have room for it. */
void view_put(struct arena *arena, struct view *map, struct map_key name, struct view *value)
{
    const struct view_shape *shape = map->shape;
    struct view_shape *larger = shape->beyond;
    if (larger == NULL || larger->name.hash != name.hash || shape->count >= map->room) {
        put(arena, map, name, value);
        return;
    }
    map->values[shape->count] = value;
    map->shape = larger;
}

/* Small numbers are many and alike, too: positions, sizes, counts. */
#define DIGIT(digit) {.kind = VIEW_TEXT, .text = #digit}
static struct view numbers[SMALL_NUMBERS] = {DIGIT(0), DIGIT(1), DIGIT(2), DIGIT(3), DIGIT(4),
                                             DIGIT(5), DIGIT(6), DIGIT(7), DIGIT(8), DIGIT(9)};
#undef DIGIT

struct view *view_number(struct arena *arena, uint64_t number)
{
    return number < SMALL_NUMBERS ? &numbers[number] : view_text(arena, text_number(arena, number));
}

void view_add(struct arena *arena, struct view *list, struct view *item)
{
    *list_add(arena, &list->items) = item;
}

/* What a map is still to be given. */
struct view_rest {
    struct view *map;
    const struct view *base; /* what it copies */
    void (*fill)(const void *context, struct view *map);
    const void *context;
};

void view_fill_later(struct arena *arena, struct view *map, void (*fill)(const void *context, struct view *map),
                     const void *context)
{
    struct view *view = create(arena, VIEW_REST);
    view->rest = arena_take(arena, sizeof *view->rest);
    *view->rest = (struct view_rest){map, map->base, fill, context};
    map->base = view;
}

/* A map that comes next in a search, with all its members if the search has come to its rest; NULL if there is none. */
static const struct view *next_map(const struct view *view)
{
    if (view == NULL || view->kind == VIEW_MAP)
        return view;
    if (view->kind != VIEW_REST)
        return NULL;
    struct view_rest *rest = view->rest;
    rest->map->base = rest->base;
    rest->fill(rest->context, rest->map);
    return rest->map;
}

struct view *view_find_at(const struct view *map, uint64_t hash, struct view_place *place)
{
    for (map = next_map(map); map != NULL; map = next_map(map->base)) {
        struct view_shape *shape = map->shape;
        if (shape == place->without[0] || shape == place->without[1])
            continue;
        uint32_t at = shape == place->shape ? place->index : view_shape_find(shape, hash);
        if (at != VIEW_SHAPE_NOWHERE) {
            place->shape = shape;
            place->index = at;
            return map->values[at];
        }
        place->without[1] = place->without[0];
        place->without[0] = shape;
    }
    return NULL;
}

struct view *view_find(const struct view *map, struct map_key name)
{
    for (map = next_map(map); map != NULL; map = next_map(map->base)) {
        uint32_t at = view_shape_find(map->shape, name.hash);
        if (at != VIEW_SHAPE_NOWHERE)
            return map->values[at];
    }
    return NULL;
}

/* The last name comes first, so those before it are set before it. */
static void list_members(struct arena *arena, struct map *out, const struct view *map, const struct view_shape *shape)
{
    if (shape->count == 0)
        return;
    list_members(arena, out, map, shape->before);
    map_set(arena, out, shape->name.text, map->values[shape->count - 1]);
}

struct map view_members(struct arena *arena, const struct view *map)
{
    struct map members = {0};
    const struct view *base = next_map(map->base);
    if (base == map)
        return view_members(arena, map);
    if (base != NULL)
        members = view_members(arena, base);
    list_members(arena, &members, map, map->shape);
    return members;
}

struct view *view_copy(struct arena *arena, const struct view *map)
{
    struct view *copy = view_map(arena);
    copy->base = map;
    return copy;
}
