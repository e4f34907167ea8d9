/* The tree of views. */
#include "view.h"

#include "../base/text.h"

enum { SMALL_NUMBERS = 10, MARK_MEMBERS = 4 };

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
    if (map->members == NULL)
        map->members = arena_new(arena, struct map);
    map_set(arena, map->members, name, value);
}

void view_set_text(struct arena *arena, struct view *map, const char *name, const char *text)
{
    view_set(arena, map, name, text != NULL ? view_text(arena, text) : view_bool(arena, false));
}

void view_set_bool(struct arena *arena, struct view *map, const char *name, bool truth)
{
    view_set(arena, map, name, view_bool(arena, truth));
}

/* So are small numbers: most positions, sizes and counts. */
static struct view *number_view(struct arena *arena, uint64_t number)
{
#define DIGIT(digit) {.kind = VIEW_TEXT, .text = #digit}
    static struct view numbers[SMALL_NUMBERS] = {DIGIT(0), DIGIT(1), DIGIT(2), DIGIT(3), DIGIT(4),
                                                 DIGIT(5), DIGIT(6), DIGIT(7), DIGIT(8), DIGIT(9)};
#undef DIGIT
    if (number < SMALL_NUMBERS)
        return &numbers[number];
    char digits[24], *at = digits + sizeof digits;
    do
        *--at = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    return view_text(arena, arena_copy(arena, at, (size_t)(digits + sizeof digits - at)));
}

void view_set_number(struct arena *arena, struct view *map, const char *name, uint64_t number)
{
    view_set(arena, map, name, number_view(arena, number));
}

void view_add(struct arena *arena, struct view *list, struct view *item)
{
    *list_add(arena, &list->items) = item;
}

static struct view *find_own(const struct map *members, struct map_key name)
{
    return members != NULL ? map_find(members, name) : NULL;
}

struct view *view_find(const struct view *map, struct map_key name)
{
    struct view *value = NULL;
    for (; value == NULL && map != NULL && map->kind == VIEW_MAP; map = map->base) {
        value = find_own(map->members, name);
        if (value == NULL)
            value = find_own(map->mark, name);
    }
    return value;
}

struct view *view_get(const struct view *map, const char *name)
{
    return view_find(map, map_key(name));
}

const char *view_get_text(const struct view *map, const char *name)
{
    const struct view *value = view_get(map, name);
    return value != NULL && value->kind == VIEW_TEXT ? value->text : NULL;
}

static void add_members(struct arena *arena, struct map *out, const struct map *members)
{
    for (size_t i = 0; members != NULL && i < members->count; i++)
        map_set(arena, out, members->entries[i].key, members->entries[i].value);
}

struct map view_members(struct arena *arena, const struct view *map)
{
    struct map members = {0};
    if (map->base != NULL)
        members = view_members(arena, map->base);
    add_members(arena, &members, map->mark);
    add_members(arena, &members, map->members);
    return members;
}

struct view *view_copy(struct arena *arena, const struct view *map)
{
    struct view *copy = view_map(arena);
    copy->base = map;
    return copy;
}

/* Where an item stands in a list. Lists are many and most of them short, so the first places serve all of them. */
static const struct map *mark_of(struct arena *arena, size_t at, bool is_last)
{
    static struct map_entry entries[SMALL_NUMBERS][2][MARK_MEMBERS];
    static struct map shared[SMALL_NUMBERS][2];
    struct map *mark = at < SMALL_NUMBERS ? &shared[at][is_last] : arena_new(arena, struct map);
    if (mark->count != 0)
        return mark;
    if (at < SMALL_NUMBERS)
        *mark = (struct map){.entries = entries[at][is_last], .capacity = MARK_MEMBERS};
    map_set(arena, mark, "more", view_bool(arena, !is_last));
    map_set(arena, mark, "first", view_bool(arena, at == 0));
    map_set(arena, mark, "last", view_bool(arena, is_last));
    map_set(arena, mark, "at", number_view(arena, at));
    return mark;
}

struct view *view_mark(struct arena *arena, const struct view *list)
{
    struct view *marked = view_list(arena);
    for (size_t i = 0; i < list->items.count; i++) {
        struct view *item = list->items.items[i];
        if (item->kind == VIEW_MAP) {
            item = view_copy(arena, item);
            item->mark = mark_of(arena, i, i + 1 == list->items.count);
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
