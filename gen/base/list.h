/* Growing arrays of any type, in an arena.
 *
 *     LIST(struct field) fields = {0};
 *     struct field *field = list_add(arena, &fields);      a new zeroed item
 *     for (size_t i = 0; i < fields.count; i++) use(&fields.items[i]);
 *
 * Adding may move the items: keep indices, or a list of pointers, across additions. */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "arena.h"

#define LIST(type)              \
    struct {                    \
        type *items;            \
        size_t count, capacity; \
    }

/* A list of texts, for those who hand it on: an anonymous LIST has no type that a function could name. */
struct texts {
    const char **items;
    size_t count, capacity;
};

/* A new zeroed item at the end of *LIST. */
#define list_add(arena, list)                                                                                          \
    ((list)->items = (list)->count < (list)->capacity                                                                  \
                         ? (list)->items                                                                               \
                         : list_grow(arena, (list)->items, &(list)->capacity, sizeof *(list)->items),                  \
     memset(&(list)->items[(list)->count], 0, sizeof *(list)->items), &(list)->items[(list)->count++])

/* Room for COUNT items in *LIST, which is empty. */
#define list_reserve(arena, list, room)                                                                                \
    ((list)->items = arena_take(arena, (room) * sizeof *(list)->items), (list)->capacity = (room))

/* ITEMS, of which there are CAPACITY of SIZE bytes, with room for more. For list_add() alone. */
void *list_grow(struct arena *arena, void *items, size_t *capacity, size_t size);

#endif
