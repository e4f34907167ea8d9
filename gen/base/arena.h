/* Memory of a run: allocations that live until their arena is destroyed.
 *
 * Owns every byte the tool allocates; nothing else in cli/ and gen/ calls malloc or free. Memory comes zeroed and
 * aligned for any type. A build with -Darena_debug=true gives each allocation its own malloc, so that a sanitizer
 * sees overruns. When memory is exhausted the process says so and aborts: no caller checks for NULL. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

/* A point in an arena's life, for scratch memory inside one function. */
struct arena_mark {
    void *block;
    size_t used;
};

/* A new, empty arena; arena_destroy() ends it. */
struct arena *arena_create(void);

/* Ends an arena and everything allocated from it; NULL is ignored. */
void arena_destroy(struct arena *arena);

/* SIZE zeroed bytes, aligned for any type, valid until the arena ends. SIZE may be 0. Never NULL. */
void *arena_allocate(struct arena *arena, size_t size);

/* A copy of SIZE bytes with a NUL after them. */
char *arena_copy(struct arena *arena, const void *bytes, size_t size);

/* A copy of a NUL-terminated text; NULL stays NULL. */
char *arena_copy_text(struct arena *arena, const char *text);

/* Where the arena stands now. */
struct arena_mark arena_mark(const struct arena *arena);

/* Gives back all that was allocated since MARK. */
void arena_release(struct arena *arena, struct arena_mark mark);

/* The bytes allocated since the arena was created, for figures in tests and benchmarks. */
size_t arena_total(const struct arena *arena);

/* One zeroed object of a type. */
#define arena_new(arena, type) ((type *)arena_allocate(arena, sizeof(type)))

#endif
