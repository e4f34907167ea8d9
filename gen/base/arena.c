/* Arenas: a chain of blocks, newest first; allocation moves a mark inside the newest one.
 *
 *     arena -> [block: used ####....] -> [block: full ######] -> NULL
 *
 * Released blocks are kept for what comes: memory that was used costs far less than new memory. For the same reason a
 * block is one huge page, where the system has them: it comes at once, not in hundreds of faults. Only the first is
 * small: to many an arena it is enough. */
#include "arena.h"

#include <malloc.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { HUGE_PAGE = 2 * 1024 * 1024 };

#ifdef ARENA_DEBUG
enum { BLOCK_SIZE = 0 }; /* no room to share: each allocation gets a block, hence a malloc, of its own */
#else
enum { BLOCK_SIZE = HUGE_PAGE };
#endif

enum { FIRST_SIZE = BLOCK_SIZE / 32 };

struct arena_block {
    struct arena_block *older;
    size_t size; /* of all of it */
    _Alignas(max_align_t) char bytes[];
};

/* The end of the process: memory is exhausted. */
static void *fail(void)
{
    fputs("bridgegen: out of memory\n", stderr);
    abort();
}

/* Blocks of huge pages are mapped, not taken from the heap: between what libclang allocates they would keep the system
 * from getting back what libclang frees. */
static bool is_mapped(size_t size)
{
    return BLOCK_SIZE != 0 && size >= HUGE_PAGE;
}

/* SIZE bytes, a multiple of a huge page, at an address that is one, too: what is mapped too much is cut off again. */
static void *map_or_fail(size_t size)
{
    char *mapped = mmap(NULL, size + HUGE_PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED)
        fail();
    size_t before = -(uintptr_t)mapped % HUGE_PAGE;
    if (before != 0)
        munmap(mapped, before);
    munmap(mapped + before + size, HUGE_PAGE - before);
    madvise(mapped + before, size, MADV_HUGEPAGE); /* a wish: without it all is the same, and slower */
    return mapped + before;
}

static void *allocate_or_fail(size_t size)
{
    void *memory = is_mapped(size) ? map_or_fail(size) : malloc(size);
    return memory != NULL ? memory : fail();
}

static void free_block(struct arena_block *block)
{
    if (is_mapped(block->size))
        munmap(block, block->size);
    else
        free(block);
}

struct arena *arena_create(void)
{
    struct arena *arena = allocate_or_fail(sizeof *arena);
    *arena = (struct arena){0};
    return arena;
}

static void free_blocks(struct arena_block *block)
{
    while (block != NULL) {
        struct arena_block *older = block->older;
        free_block(block);
        block = older;
    }
}

void arena_destroy(struct arena *arena)
{
    if (arena == NULL)
        return;
    free_blocks(arena->newest);
    free_blocks(arena->spare);
    free(arena);
}

/* The size of a block with room for SIZE bytes; 0 when there is no such size. */
static size_t block_size(const struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return 0;
    size_t whole = sizeof(struct arena_block) + size;
    if (arena->newest == NULL && whole <= FIRST_SIZE)
        return FIRST_SIZE;
    return BLOCK_SIZE != 0 ? (whole + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE : whole + (size == 0);
}

/* Puts a block with room for SIZE bytes in front; what was left of the block before it is lost until it is released. */
static void add_block(struct arena *arena, size_t size)
{
    size_t whole = block_size(arena, size);
    struct arena_block *block = arena->spare;
    if (block != NULL && whole != 0 && whole <= block->size) {
        arena->spare = block->older;
    } else {
        block = whole != 0 ? allocate_or_fail(whole) : fail();
        block->size = whole;
    }
    block->older = arena->newest;
    arena->newest = block;
    arena->next = block->bytes;
    arena->end = (char *)block + block->size;
}

#ifdef ARENA_DEBUG
void *arena_take_block(struct arena *arena, size_t size)
{
    add_block(arena, size);
    arena->next = arena->end;
    return arena->newest->bytes;
}
#else
void *arena_take_block(struct arena *arena, size_t size)
{
    size_t needed = size != 0 ? size : 1;
    if (needed > (size_t)(arena->end - arena->next))
        add_block(arena, needed);
    return arena_take(arena, needed);
}
#endif

/* The first address from AT on where any type may lie. */
static char *aligned(char *at)
{
    return at + -(uintptr_t)at % _Alignof(max_align_t);
}

void *arena_grow(struct arena *arena, void *memory, size_t size, size_t larger)
{
    char *start = memory, *end = size != 0 ? aligned(start + size) : NULL;
    if (end != NULL && end == arena->next && larger <= (size_t)(arena->end - start)) {
        arena->next = aligned(start + larger);
        return memory;
    }
    void *grown = arena_take(arena, larger);
    if (size != 0)
        memcpy(grown, memory, size);
    return grown;
}

/* Keeps a block for what comes, unless it is larger than what comes will need. */
static void retire(struct arena *arena, struct arena_block *block)
{
    if (block->size > BLOCK_SIZE) {
        free_block(block);
        return;
    }
    block->older = arena->spare;
    arena->spare = block;
}

void arena_end_into(struct arena *arena, struct arena *scratch)
{
    arena_release(scratch, (struct arena_mark){0});
    while (scratch->spare != NULL) {
        struct arena_block *block = scratch->spare;
        scratch->spare = block->older;
        retire(arena, block);
    }
    free(scratch);
}

void arena_trim_heap(void)
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

char *arena_copy(struct arena *arena, const void *bytes, size_t size)
{
    char *copy = arena_take(arena, size == SIZE_MAX ? size : size + 1);
    if (size != 0)
        memcpy(copy, bytes, size);
    copy[size] = '\0';
    return copy;
}

char *arena_copy_text(struct arena *arena, const char *text)
{
    return text == NULL ? NULL : arena_copy(arena, text, strlen(text));
}

struct arena_mark arena_mark(struct arena *arena)
{
    struct arena_mark mark = {.block = arena->newest, .next = arena->next, .kept = arena->kept};
    arena->kept = NULL;
    return mark;
}

void arena_release(struct arena *arena, struct arena_mark mark)
{
    while (arena->newest != mark.block) {
        struct arena_block *block = arena->newest;
        arena->newest = block->older;
        retire(arena, block);
    }
    arena->kept = mark.kept;
    arena->next = mark.next;
    arena->end = mark.block != NULL ? (char *)mark.block + mark.block->size : NULL;
}
