/* The tree of views. */
#include "view.h"

#include "../base/text.h"

enum { SMALL_NUMBERS = 10 };

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
static struct view *truth_view(bool truth)
{
    static struct view truths[] = {{.kind = VIEW_BOOL, .truth = false}, {.kind = VIEW_BOOL, .truth = true}};
    return &truths[truth];
}

struct view *view_bool(struct arena *arena, bool truth)
{
    (void)arena;
    return truth_view(truth);
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
    return create(arena, VIEW_MAP);
}

void view_put(struct arena *arena, struct view *map, struct map_key name, struct view *value)
{
    if (map->members == NULL)
        map->members = arena_new(arena, struct map);
    map_put(arena, map->members, name, value);
}

/* Small numbers are many and alike, too: positions, sizes, counts. */
struct view *view_number(struct arena *arena, uint64_t number)
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

void view_add(struct arena *arena, struct view *list, struct view *item)
{
    *list_add(arena, &list->items) = item;
}

static bool is_name(struct map_key name, struct map_key other)
{
    return name.hash == other.hash && text_equal(name.text, other.text);
}

/* A member of a marked item that says where it stands. Items are many and most are never asked: nothing is stored. */
static struct view *find_mark(const struct view *item, struct map_key name)
{
    if (is_name(name, map_key("more")))
        return truth_view(!item->is_last);
    if (is_name(name, map_key("first")))
        return truth_view(text_equal(item->at->text, "0"));
    if (is_name(name, map_key("last")))
        return truth_view(item->is_last);
    return is_name(name, map_key("at")) ? item->at : NULL;
}

struct view *view_find(const struct view *map, struct map_key name)
{
    struct view *value = NULL;
    for (; value == NULL && map != NULL && map->kind == VIEW_MAP; map = map->base) {
        if (map->members != NULL)
            value = map_find(map->members, name);
        if (value == NULL && map->at != NULL)
            value = find_mark(map, name);
    }
    return value;
}

const char *view_get_text(const struct view *map, const char *name)
{
    const struct view *value = view_get(map, name);
    return value != NULL && value->kind == VIEW_TEXT ? value->text : NULL;
}

struct map view_members(struct arena *arena, const struct view *map)
{
    static const char *const marks[] = {"more", "first", "last", "at"};
    struct map members = {0};
    if (map->base != NULL)
        members = view_members(arena, map->base);
    for (size_t i = 0; map->at != NULL && i < sizeof marks / sizeof *marks; i++)
        map_set(arena, &members, marks[i], find_mark(map, map_key(marks[i])));
    for (size_t i = 0; map->members != NULL && i < map->members->count; i++)
        map_set(arena, &members, map->members->entries[i].key, map->members->entries[i].value);
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
    struct view *marked = view_list_of(arena, list->items.count);
    for (size_t i = 0; i < list->items.count; i++) {
        struct view *item = list->items.items[i];
        if (item->kind == VIEW_MAP) {
            item = view_copy(arena, item);
            item->at = view_number(arena, i);
            item->is_last = i + 1 == list->items.count;
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
