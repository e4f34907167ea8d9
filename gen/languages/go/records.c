/* Records of package raw and their mirrors in bridge.h: how each can be said, and an order in which C can read them. */
#include "go.h"

#include "../../base/text.h"

#include <stdlib.h>

static unsigned long number(const struct view *map, const char *name)
{
    return strtoul(view_get_text(map, name), NULL, 10);
}

/* Whether a record asks for more alignment than its fields, which Go cannot say. */
static bool is_over_aligned(const struct view *record)
{
    const struct view *fields = view_get(record, "fields");
    unsigned long natural = 1;
    for (size_t i = 0; i < fields->items.count; i++) {
        unsigned long align = number(view_get(fields->items.items[i], "type"), "align");
        natural = align > natural ? align : natural;
    }
    return number(record, "align") > natural || natural > GO_ALIGNMENT;
}

/* Records that Go cannot lay out, and unions, are units of C's alignment. */
static void complete_record(struct arena *arena, struct view *record)
{
    unsigned long size = number(record, "size"), align = number(record, "align");
    unsigned long unit = align > GO_ALIGNMENT ? GO_ALIGNMENT : align ? align : 1;
    bool is_bytes = view_is_true(view_get(record, "is_union")) || view_is_true(view_get(record, "is_blob")) ||
                    is_over_aligned(record);
    bool is_opaque = view_is_true(view_get(record, "is_opaque"));
    view_set_bool(arena, record, "is_bytes", is_bytes && !is_opaque);
    view_set_bool(arena, record, "is_aligned", is_bytes && !is_opaque && align > GO_ALIGNMENT);
    view_set_bool(arena, record, "is_struct", !is_bytes && !is_opaque);
    view_set_text(arena, record, "unit", text_format(arena, "uint%lu", unit * 8));
    view_set_text(arena, record, "unit_c", text_format(arena, "uint%lu_t", unit * 8));
    view_set_number(arena, record, "units", size / unit);
    view_set_text(arena, record, "record", view_get_text(record, "name"));
    view_set_text(arena, record, "record_c", view_get_text(record, "c"));
}

/* Records on their way into an order. */
struct ordering {
    struct arena *arena;
    struct map by_mirror, taken; /* a record by its type in bridge.h; those that are in the order */
    struct view *out;
};

/* Adds a record after those that it holds. */
static void add_in_order(struct ordering *ordering, struct view *record)
{
    const struct view *fields = view_get(record, "fields");
    const char *name = view_get_text(record, "name");
    if (map_get(&ordering->taken, name))
        return;
    map_set(ordering->arena, &ordering->taken, name, record);
    for (size_t i = 0; i < fields->items.count; i++) {
        const char *mirror = view_get_text(view_get(fields->items.items[i], "type"), "mirror");
        struct view *held = map_get(&ordering->by_mirror, mirror);
        if (held)
            add_in_order(ordering, held);
    }
    view_add(ordering->arena, ordering->out, record);
}

void go_finish_records(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    struct view *raw = view_get(spelling->root, "raw");
    const struct view *records = view_get(raw, "records");
    struct ordering ordering = {.arena = arena, .out = view_list(arena)};
    for (size_t i = 0; i < records->items.count; i++) {
        struct view *record = records->items.items[i];
        complete_record(arena, record);
        map_set(arena, &ordering.by_mirror, text_format(arena, "struct bg_%s ", view_get_text(record, "name")), record);
    }
    for (size_t i = 0; i < records->items.count; i++)
        add_in_order(&ordering, records->items.items[i]);
    view_set(arena, raw, "records", ordering.out);
}
