/* Fields of records that are bytes in Go: a method that gives each, and one that sets it. */
#include "go.h"

#include "../../base/text.h"

/* Names an accessor's two methods so that they meet no other. */
static void name_methods(struct arena *arena, struct map *taken, struct view *accessor)
{
    const char *getter = view_get_text(accessor, "name"), *setter = text_format(arena, "Set%s", getter);
    while (map_get(taken, getter) || map_get(taken, setter)) {
        getter = text_format(arena, "%s_", getter);
        setter = text_format(arena, "Set%s", getter);
    }
    map_set(arena, taken, getter, accessor);
    map_set(arena, taken, setter, accessor);
    view_set_text(arena, accessor, "getter", getter);
    view_set_text(arena, accessor, "setter", setter);
}

/* Bit-fields of a type that is no integer to Go have no accessor. */
static bool is_sayable(const struct view *accessor)
{
    return !view_is_true(view_get(accessor, "is_bitfield")) || *view_get_text(view_get(accessor, "type"), "bits");
}

/* What a field is besides, when Go rather than C makes bytes of its record. */
static struct view *as_accessor(struct arena *arena, const struct view *field)
{
    struct view *accessor = view_copy(arena, field);
    bool is_flexible = view_is_true(view_get(field, "is_flexible"));
    bool is_bitfield = view_is_true(view_get(field, "is_bitfield"));
    view_set_bool(arena, accessor, "is_flexible", is_flexible);
    view_set_bool(arena, accessor, "is_bitfield", is_bitfield);
    view_set_bool(arena, accessor, "is_value", !is_flexible && !is_bitfield);
    return accessor;
}

/* The accessors of a record: a union's members are at its address, and need none. */
static struct view *accessors_of(struct arena *arena, const struct view *record)
{
    bool is_blob = view_is_true(view_get(record, "is_blob"));
    bool is_bytes = view_is_true(view_get(record, "is_bytes")) && !view_is_true(view_get(record, "is_union"));
    struct view *accessors = view_list(arena);
    const struct view *fields = view_get(record, is_blob ? "accessors" : "fields");
    struct map taken = {0};
    for (size_t i = 0; i < fields->items.count && (is_blob || is_bytes); i++) {
        if (!is_sayable(fields->items.items[i]))
            continue;
        struct view *accessor = as_accessor(arena, fields->items.items[i]);
        name_methods(arena, &taken, accessor);
        view_add(arena, accessors, accessor);
    }
    return accessors;
}

void go_finish_accessors(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct view *records = view_get(view_get(spelling->root, "raw"), "records");
    bool has_accessors = false, has_aligned = false;
    for (size_t i = 0; i < records->items.count; i++) {
        struct view *record = records->items.items[i], *accessors = accessors_of(arena, record);
        view_set(arena, record, "accessors", accessors);
        has_accessors = has_accessors || accessors->items.count > 0;
        has_aligned = has_aligned || view_is_true(view_get(record, "is_aligned"));
    }
    view_set_bool(arena, spelling->root, "has_accessors", has_accessors);
    view_set_bool(arena, spelling->root, "has_fields", has_accessors || has_aligned);
}
