/* The tree of views. */
#include "view.h"

#include "../base/text.h"

enum { SMALL_NUMBERS = 10, FIRST_CAPACITY = 8, SMALL_TABLE = 16 };

/* The members of a map in order. A small table is searched from end to end; a larger one has slots: index + 1. */
struct view_table {
    uint32_t count, capacity;
    uint16_t *slots; /* four for each member that there is room for, so that a search is short and ends; NULL: small */
    struct view **values;
    const char **names;
    uint64_t hashes[]; /* of the names */
};

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

/* The slot of a name: the one that holds it, or the free one where it belongs. */
static uint16_t *find_slot(const struct view_table *table, uint64_t hash)
{
    size_t mask = 4 * (size_t)table->capacity - 1, at = hash & mask;
    while (table->slots[at] != 0 && table->hashes[table->slots[at] - 1] != hash)
        at = (at + 1) & mask;
    return &table->slots[at];
}

/* The place of a name's value; NULL if the table has no such name. */
static struct view **find_value(const struct view_table *table, uint64_t hash)
{
    if (table->slots != NULL) {
        uint16_t slot = *find_slot(table, hash);
        return slot != 0 ? &table->values[slot - 1] : NULL;
    }
    for (uint32_t i = 0; i < table->count; i++)
        if (table->hashes[i] == hash)
            return &table->values[i];
    return NULL;
}

/* A copy of a table, or the first one, with twice the room. It is one piece: hashes, then values, then names. */
static struct view_table *larger_table(struct arena *arena, const struct view_table *table)
{
    size_t count = table != NULL ? table->count : 0, capacity = count != 0 ? count * 2 : FIRST_CAPACITY;
    struct view_table *larger =
        arena_take(arena, sizeof *larger + capacity * (sizeof(uint64_t) + sizeof(struct view *) + sizeof(char *)));
    *larger = (struct view_table){.count = (uint32_t)count, .capacity = (uint32_t)capacity};
    larger->values = (struct view **)(larger->hashes + capacity);
    larger->names = (const char **)(larger->values + capacity);
    for (size_t i = 0; i < count; i++) {
        larger->hashes[i] = table->hashes[i];
        larger->values[i] = table->values[i];
        larger->names[i] = table->names[i];
    }
    if (capacity > SMALL_TABLE)
        larger->slots = arena_allocate(arena, 4 * capacity * sizeof *larger->slots);
    for (size_t i = 0; larger->slots != NULL && i < count; i++)
        *find_slot(larger, larger->hashes[i]) = (uint16_t)(i + 1);
    return larger;
}

/* The bit of a name in filters. */
static uint32_t filter_bit(struct map_key name)
{
    return UINT32_C(1) << (name.hash & 31);
}

void view_put(struct arena *arena, struct view *map, struct map_key name, struct view *value)
{
    struct view_table *table = map->members;
    struct view **known = table != NULL && (map->filter & filter_bit(name)) != 0 ? find_value(table, name.hash) : NULL;
    if (known != NULL) {
        *known = value;
        return;
    }
    if (table == NULL || table->count == table->capacity)
        table = map->members = larger_table(arena, table);
    map->filter |= filter_bit(name);
    table->hashes[table->count] = name.hash;
    table->values[table->count] = value;
    table->names[table->count] = name.text;
    table->count++;
    if (table->slots != NULL)
        *find_slot(table, name.hash) = (uint16_t)table->count;
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
    return view_text(arena, text_number(arena, number));
}

void view_add(struct arena *arena, struct view *list, struct view *item)
{
    *list_add(arena, &list->items) = item;
}

/* What the filter of a marked item says of its marks. */
static uint32_t mark_bits(void)
{
    return filter_bit(map_key("more")) | filter_bit(map_key("first")) | filter_bit(map_key("last")) |
           filter_bit(map_key("at"));
}

/* A member of a marked item that says where it stands. Items are many and most are never asked: nothing is stored. */
static struct view *find_mark(const struct view *item, uint64_t hash)
{
    if (hash == map_key("more").hash)
        return truth_view(!item->is_last);
    if (hash == map_key("first").hash)
        return truth_view(text_equal(item->at->text, "0"));
    if (hash == map_key("last").hash)
        return truth_view(item->is_last);
    return hash == map_key("at").hash ? item->at : NULL;
}

struct view *view_find(const struct view *map, struct map_key name)
{
    uint32_t bit = filter_bit(name);
    for (; map != NULL && map->kind == VIEW_MAP; map = map->base) {
        if ((map->filter & bit) == 0)
            continue;
        struct view **known = map->members != NULL ? find_value(map->members, name.hash) : NULL;
        struct view *value = known != NULL ? *known : map->at != NULL ? find_mark(map, name.hash) : NULL;
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
    static const char *const marks[] = {"more", "first", "last", "at"};
    struct map members = {0};
    if (map->base != NULL)
        members = view_members(arena, map->base);
    for (size_t i = 0; map->at != NULL && i < sizeof marks / sizeof *marks; i++)
        map_set(arena, &members, marks[i], find_mark(map, map_key(marks[i]).hash));
    for (size_t i = 0; map->members != NULL && i < map->members->count; i++)
        map_set(arena, &members, map->members->names[i], map->members->values[i]);
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
            item->filter = mark_bits();
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
