/* The names of a map's members, in order. Maps that are made alike have one shape, and only their values are their own.
 *
 *     nothing -> c -> c, name -> c, name, doc
 *                  \> c, doc
 *
 * A shape is the one before it and one more name; each is made when the first map comes to it. Shapes lie in the arena
 * of their maps, of which each keeps one such tree. For emit/view alone. */
#ifndef EMIT_VIEW_SHAPE_H
#define EMIT_VIEW_SHAPE_H

#include "../base/hash.h"

struct view_shape {
    uint32_t count;          /* of names */
    uint32_t most;           /* names of a shape beyond this one: what a map is likely to come to */
    uint64_t filter;         /* a bit for each name modulo 64, by which most that are not there are known */
    struct view_slot *slots; /* a table of the names, made when one is first looked for */
    size_t mask;             /* of the table: its size - 1 */
    struct map_key name;     /* the last one */
    struct arena *arena;
    struct view_shape *before;
    struct view_shape *beyond; /* with one more name; the others of those */
    struct view_shape *other;
};

/* Where a name is that is not there. */
#define VIEW_SHAPE_NOWHERE UINT32_MAX

/* The shape of every map that has no member yet. */
extern struct view_shape view_shape_none;

/* The shape without names that those of the maps in ARENA grow from. */
struct view_shape *view_shape_nothing(struct arena *arena);

/* The shape with one more name, which it must not have yet. */
struct view_shape *view_shape_add(struct view_shape *shape, struct map_key name);

/* The same if there is one already, else NULL. */
static inline struct view_shape *view_shape_beyond(const struct view_shape *shape, struct map_key name)
{
    struct view_shape *beyond = shape->beyond;
    while (beyond != NULL && beyond->name.hash != name.hash)
        beyond = beyond->other;
    return beyond;
}

/* The index of a name that the filter does not rule out. For view_shape_find() alone. */
uint32_t view_shape_search(struct view_shape *shape, uint64_t hash);

/* The index of the name with HASH, or VIEW_SHAPE_NOWHERE. */
static inline uint32_t view_shape_find(struct view_shape *shape, uint64_t hash)
{
    return (shape->filter & map_bit(hash)) != 0 ? view_shape_search(shape, hash) : VIEW_SHAPE_NOWHERE;
}

#endif
