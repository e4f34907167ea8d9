/* The tree of shapes. */
#include "view_shape.h"

/* A slot is free while its INDEX, which counts from 1, is 0. */
struct view_slot {
    uint64_t hash;
    uint32_t index;
};

struct view_shape view_shape_none;

struct view_shape *view_shape_nothing(struct arena *arena)
{
    struct view_shape *shape = arena->kept;
    if (shape == NULL) {
        shape = arena->kept = arena_new(arena, struct view_shape);
        shape->arena = arena;
    }
    return shape;
}

struct view_shape *view_shape_add(struct view_shape *shape, struct map_key name)
{
    struct view_shape *larger = arena_new(shape->arena, struct view_shape);
    *larger = (struct view_shape){.count = shape->count + 1,
                                  .filter = shape->filter | map_bit(name.hash),
                                  .name = name,
                                  .arena = shape->arena,
                                  .before = shape,
                                  .other = shape->beyond};
    shape->beyond = larger;
    for (struct view_shape *each = larger; each != NULL && each->most < larger->count; each = each->before)
        each->most = larger->count;
    return larger;
}

/* The slot of a name: the one that holds it, or the free one where it belongs. */
static struct view_slot *find_slot(const struct view_shape *shape, uint64_t hash)
{
    size_t at = hash & shape->mask;
    while (shape->slots[at].index != 0 && shape->slots[at].hash != hash)
        at = (at + 1) & shape->mask;
    return &shape->slots[at];
}

/* At least four slots for each name: a search is short and ends. */
static void make_slots(struct view_shape *shape)
{
    size_t size = 4;
    while (size < 4 * (size_t)shape->count)
        size *= 2;
    shape->slots = arena_allocate(shape->arena, size * sizeof *shape->slots);
    shape->mask = size - 1;
    for (const struct view_shape *each = shape; each->count != 0; each = each->before)
        *find_slot(shape, each->name.hash) = (struct view_slot){each->name.hash, each->count};
}

uint32_t view_shape_search(struct view_shape *shape, uint64_t hash)
{
    if (shape->slots == NULL)
        make_slots(shape);
    uint32_t index = find_slot(shape, hash)->index;
    return index != 0 ? index - 1 : VIEW_SHAPE_NOWHERE;
}
