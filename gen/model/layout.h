/* The layouts of a model's records on each of its targets, as tables by name: what a snapshot says of sizes, for its
 * types, being text, have none.
 *
 * A record without a name is called by where it is: "struct kv.points", or "struct kv.3" for the third field. */
#ifndef MODEL_LAYOUT_H
#define MODEL_LAYOUT_H

#include "../base/hash.h"
#include "model.h"

struct layout_field {
    uint64_t offset; /* in bits */
    bool is_bitfield;
};

struct layout {
    const char *name; /* "struct kv_stats" */
    uint64_t size, align;
    LIST(struct layout_field) fields;
};

/* The layouts on one target. */
struct layout_table {
    const char *target; /* "" if nobody knows */
    struct map records; /* name -> struct layout, in the order of the model */
};

struct layout_tables {
    struct layout_table *items;
    size_t count, capacity;
};

/* The tables of MODEL, its own target first: those that it was read with, or those that its types make. */
const struct layout_tables *layouts_of(struct arena *arena, const struct model *model);

/* Adds to OUT the layout of DECLARATION and of nameless records in it; nothing if it has none or is not reached. */
void layout_add(struct map *out, struct arena *arena, const struct declaration *declaration);

#endif
