/* What a template sees: a tree of texts, truths, lists and maps.
 *
 * Made by emit/bind and a language, read by emit/template. Views live in an arena and may be shared: one map may be
 * an element of several lists. Names of members are the tool's own, never a header's: they are told apart by their
 * 64-bit hashes alone. */
#ifndef EMIT_VIEW_H
#define EMIT_VIEW_H

#include "../base/hash.h"
#include "../base/list.h"

#include <stdbool.h>
#include <stdint.h>

enum view_kind { VIEW_TEXT, VIEW_BOOL, VIEW_LIST, VIEW_MAP, VIEW_REST };

struct view {
    enum view_kind kind : 8;
    uint32_t room; /* of a map: for so many values; 0 while they are not its own */
    union {
        const char *text;
        bool truth;
        LIST(struct view *) items;
        struct {                      /* read through view_get() */
            struct view_shape *shape; /* the names of its own members (view_shape.h) */
            struct view **values;     /* in the order of the names */
            const struct view *base;  /* of a copy: the map that has all other members; else NULL */
        };
        struct view_rest *rest; /* the base of a map whose other members are still to be made */
    };
};

/* New views in ARENA; texts are kept, not copied. */
struct view *view_text(struct arena *arena, const char *text);
struct view *view_bool(struct arena *arena, bool truth);
struct view *view_number(struct arena *arena, uint64_t number);
struct view *view_list(struct arena *arena);
struct view *view_list_of(struct arena *arena, size_t count); /* empty, with room for so many items */
struct view *view_map(struct arena *arena);

/* Sets a member of a map. */
void view_put(struct arena *arena, struct view *map, struct map_key name, struct view *value);

/* The same by name alone; a NULL text sets false. Inline, for names are literals (base/hash). */
static inline void view_set(struct arena *arena, struct view *map, const char *name, struct view *value)
{
    view_put(arena, map, map_key(name), value);
}

static inline void view_set_text(struct arena *arena, struct view *map, const char *name, const char *text)
{
    view_put(arena, map, map_key(name), text != NULL ? view_text(arena, text) : view_bool(arena, false));
}

static inline void view_set_bool(struct arena *arena, struct view *map, const char *name, bool truth)
{
    view_put(arena, map, map_key(name), view_bool(arena, truth));
}

static inline void view_set_number(struct arena *arena, struct view *map, const char *name, uint64_t number)
{
    view_put(arena, map, map_key(name), view_number(arena, number));
}

/* Appends to a list. */
void view_add(struct arena *arena, struct view *list, struct view *item);

/* Gives MAP members that FILL sets, with CONTEXT, as soon as one is asked for that the map does not have: for what most
 * maps are never asked. Once for each map; what it copies comes behind them. */
void view_fill_later(struct arena *arena, struct view *map, void (*fill)(const void *context, struct view *map),
                     const void *context);

/* A member of a map, or NULL; the same by name alone. */
struct view *view_find(const struct view *map, struct map_key name);

/* Where a name was found, and the last shapes that lack it: for who looks the same name up in many maps that are alike.
 * Zeroed knows nothing; it is of no use when the arena of the maps has ended. */
struct view_place {
    const struct view_shape *shape;
    const struct view_shape *without[2];
    uint32_t index;
};

/* The same as view_find(), of the name whose key has HASH, with a place of its own; for view_find_again() alone. */
struct view *view_find_at(const struct view *map, uint64_t hash, struct view_place *place);

/* The same. Inline, for most maps are like the last one, or copies of one that is. */
static inline struct view *view_find_again(const struct view *map, uint64_t hash, struct view_place *place)
{
    for (; map != NULL; map = map->base) {
        if (map->kind == VIEW_MAP && map->shape == place->shape)
            return map->values[place->index];
        if (map->kind != VIEW_MAP || map->shape != place->without[0])
            return view_find_at(map, hash, place);
    }
    return NULL;
}

static inline struct view *view_get(const struct view *map, const char *name)
{
    return view_find(map, map_key(name));
}

/* The text of a member that is one, else NULL. */
static inline const char *view_get_text(const struct view *map, const char *name)
{
    const struct view *value = view_get(map, name);
    return value != NULL && value->kind == VIEW_TEXT ? value->text : NULL;
}

/* Every member of a map in order, those of the map it copies first, as a map in ARENA: for listing them. */
struct map view_members(struct arena *arena, const struct view *map);

/* A new map with the members of MAP, to be changed without changing MAP; members themselves are shared. It costs the
 * same for any MAP, which must outlive it, and what MAP is given later shows in the copy too. */
struct view *view_copy(struct arena *arena, const struct view *map);

/* Whether a section over the view is taken: true, a non-empty text or list, any map. NULL is false. */
static inline bool view_is_true(const struct view *view)
{
    if (view == NULL || view->kind == VIEW_BOOL)
        return view != NULL && view->truth;
    return view->kind == VIEW_TEXT ? view->text[0] != '\0' : view->kind != VIEW_LIST || view->items.count > 0;
}

#endif
