/* The records of the raw layer: how C# lays them out, and how it reaches the fields of those that it cannot. */
#include "dotnet.h"

#include "../../base/text.h"

#include <stdlib.h>
#include <string.h>

/* C# aligns nothing by more than this. */
#define STRICTEST 8

/* A bit-field is a number of 64 bits until it has its own type; C's long is then as wide as it may be anywhere. */
static const char *bits_type(const struct view *type)
{
    const char *raw = view_get_text(type, "raw");
    if (view_is_true(view_get(type, "is_bool")))
        return "bool";
    return text_equal(raw, "CLong") ? "long" : text_equal(raw, "CULong") ? "ulong" : raw;
}

/* Whether C# has the type of a field: not of what only looks like an address here (va_list), nor of nothing at all. */
static bool can_reach(const struct view *accessor)
{
    const struct view *type = view_get(accessor, "type");
    const char *raw = view_get_text(type, "raw");
    if (view_is_true(view_get(accessor, "is_flexible")))
        return true;
    if (view_is_true(view_get(accessor, "is_bitfield")))
        return !view_is_true(view_get(type, "is_record"));
    bool is_address = view_is_true(view_get(type, "is_address"));
    return (is_address || raw[strlen(raw) - 1] != '*') && !text_equal(view_get_text(accessor, "size"), "0");
}

static const struct view *complete_accessors(struct arena *arena, struct view *record)
{
    const struct view *all = view_get(record, "accessors");
    struct view *list = view_list(arena);
    for (size_t i = 0; i < all->items.count; i++) {
        struct view *accessor = all->items.items[i];
        const struct view *type = view_get(accessor, "type");
        bool is_flexible = view_is_true(view_get(accessor, "is_flexible"));
        bool is_bits = view_is_true(view_get(accessor, "is_bitfield"));
        bool is_address = view_is_true(view_get(type, "is_address"));
        if (!can_reach(accessor))
            continue;
        view_set_bool(arena, accessor, "is_plain", !is_flexible && !is_bits && !is_address);
        view_set_bool(arena, accessor, "is_pointer", !is_flexible && !is_bits && is_address);
        view_set_text(arena, accessor, "bits_type", bits_type(type));
        view_set(arena, accessor, "record", view_get(record, "name"));
        view_add(arena, list, accessor);
    }
    view_set(arena, record, "accessors", list);
    return list;
}

/* A blob is bytes of C's size; its one member gives it C's alignment, as far as C# can. Where that is not far enough,
 * fields of a record are put where C has them. */
static void complete_record(struct arena *arena, struct view *record)
{
    static const char *const units[] = {"byte", "byte", "ushort", "ushort", "uint", "uint", "uint", "uint", "ulong"};
    unsigned long align = strtoul(view_get_text(record, "align"), NULL, 10);
    bool is_blob = view_is_true(view_get(record, "is_blob")), is_union = view_is_true(view_get(record, "is_union"));
    view_set_text(arena, record, "blob_unit", units[align > STRICTEST ? STRICTEST : align]);
    view_set_bool(arena, record, "has_fields", !is_blob && !view_is_true(view_get(record, "is_opaque")));
    view_set_bool(arena, record, "is_explicit", is_union || align > STRICTEST);
    view_set_bool(arena, record, "is_strict", align > STRICTEST);
    view_set_bool(arena, record, "is_empty", text_equal(view_get_text(record, "size"), "0"));
}

void dotnet_finish_records(const struct spelling *spelling)
{
    const struct view *records = view_get(view_get(spelling->root, "raw"), "records");
    bool has_accessors = false;
    for (size_t i = 0; i < records->items.count; i++) {
        complete_record(spelling->arena, records->items.items[i]);
        has_accessors |= complete_accessors(spelling->arena, records->items.items[i])->items.count > 0;
    }
    view_set_bool(spelling->arena, spelling->root, "has_accessors", has_accessors);
    if (!view_get(spelling->root, "arrays"))
        view_set(spelling->arena, spelling->root, "arrays", view_list(spelling->arena));
}
