/* Memory of a run: allocations that live until their arena is destroyed.
 *
 * Owns every byte the tool allocates; nothing else in cli/ and gen/ calls malloc or free. Memory is aligned for any
 * type and comes zeroed, unless its user is going to fill it all. A build with -Darena_debug=true gives each allocation
 * its own malloc, so that a sanitizer sees overruns. When memory is exhausted the process says so and aborts: no caller
 * checks for NULL. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>
#include <string.h>

/* Users look no further than a pointer to it; the two ends of what is free are here for the functions below. */
struct arena {
    char *next, *end;           /* the free part of the newest block, a multiple of the alignment of any type */
    struct arena_block *newest; /* the blocks, newest first */
    struct arena_block *spare;  /* released ones, for what comes */
    void *kept;                 /* what emit/view shares among all views of the arena; NULL: nothing yet */
};

/* A point in an arena's life, for scratch memory inside one function. */
struct arena_mark {
    struct arena_block *block;
    char *next;
    void *kept;
};

/* A new, empty arena; arena_destroy() ends it. */
struct arena *arena_create(void);

/* Ends an arena and everything allocated from it; NULL is ignored. */
void arena_destroy(struct arena *arena);

/* Ends SCRATCH and everything allocated from it; its memory is for what comes in ARENA. */
void arena_end_into(struct arena *arena, struct arena *scratch);

/* Gives back to the system what a library has freed, which its allocator would keep. */
void arena_trim_heap(void);

/* The same as arena_take() from a new block. For arena_take() alone. */
void *arena_take_block(struct arena *arena, size_t size);

/* SIZE bytes, aligned for any type, valid until the arena ends; whatever they hold. SIZE may be 0. Never NULL. */
static inline void *arena_take(struct arena *arena, size_t size)
{
    if (size == 0 || size > (size_t)(arena->end - arena->next))
        return arena_take_block(arena, size);
    void *memory = arena->next;
    arena->next += (size + _Alignof(max_align_t) - 1) / _Alignof(max_align_t) * _Alignof(max_align_t);
    return memory;
}

/* The same, zeroed. */
static inline void *arena_allocate(struct arena *arena, size_t size)
{
    return memset(arena_take(arena, size), 0, size);
}

/* LARGER bytes that begin with the SIZE bytes at MEMORY: the same ones where nothing was allocated behind them, else a
 * copy. MEMORY that is not of ARENA is copied. */
void *arena_grow(struct arena *arena, void *memory, size_t size, size_t larger);

/* A copy of SIZE bytes with a NUL after them. */
char *arena_copy(struct arena *arena, const void *bytes, size_t size);

/* A copy of a NUL-terminated text; NULL stays NULL. */
char *arena_copy_text(struct arena *arena, const char *text);

/* Where the arena stands now. What is kept so far is set aside, so that nothing of it leads to what comes. */
struct arena_mark arena_mark(struct arena *arena);

/* Gives back all that was allocated since MARK, which must not have been released before. */
void arena_release(struct arena *arena, struct arena_mark mark);

/* One zeroed object of a type. */
#define arena_new(arena, type) ((type *)arena_allocate(arena, sizeof(type)))

#endif
