/* Arenas: a chain of blocks, newest first; allocation moves a mark inside the newest one.
 *
 *     arena -> [block: used ####....] -> [block: full ######] -> NULL
 *
 * A block is zeroed when it comes and where it is cut back, so that allocating never has to. Released blocks are kept
 * for what comes: memory that was used costs far less than new memory. */
#include "arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef ARENA_DEBUG
enum { BLOCK_SIZE = 0 }; /* no room to share: each allocation gets a block, hence a malloc, of its own */
#else
enum { BLOCK_SIZE = 64 * 1024 };
#endif

struct block {
    struct block *older;
    size_t size, used;
    _Alignas(max_align_t) char bytes[];
};

struct arena {
    struct block *newest;
    struct block *spare; /* released, of BLOCK_SIZE */
    size_t total;
};

/* Zeroed memory, or the end of the process. A SIZE of 0 stands for one that cannot be had. */
static void *allocate_or_abort(size_t size)
{
    void *memory = size != 0 ? calloc(1, size) : NULL;
    if (memory == NULL) {
        fputs("bridgegen: out of memory\n", stderr);
        abort();
    }
    return memory;
}

struct arena *arena_create(void)
{
    return allocate_or_abort(sizeof(struct arena));
}

static void free_blocks(struct block *block)
{
    while (block != NULL) {
        struct block *older = block->older;
        free(block);
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

/* SIZE rounded up to the alignment of any type; 0 when that is beyond what a block can hold. */
static size_t rounded_size(size_t size)
{
    const size_t align = _Alignof(max_align_t);
    if (size > SIZE_MAX - sizeof(struct block) - align)
        return 0;
    return (size + align - 1) / align * align;
}

static void cut_block(struct block *block, size_t used)
{
    memset(block->bytes + used, 0, block->used - used);
    block->used = used;
}

/* Puts a block with room for NEEDED bytes in front; what was left of the block before it is lost until it is released.
 */
static void add_block(struct arena *arena, size_t needed)
{
    size_t size = needed > BLOCK_SIZE ? needed : BLOCK_SIZE;
    struct block *block = size == BLOCK_SIZE ? arena->spare : NULL;
    if (block != NULL) {
        arena->spare = block->older;
        cut_block(block, 0);
    } else {
        block = allocate_or_abort(sizeof(struct block) + size);
    }
    block->older = arena->newest;
    block->size = size;
    arena->newest = block;
}

#ifdef ARENA_DEBUG
/* Unrounded, so that the first byte too many is beyond the end of the malloc. */
static size_t needed_size(size_t size)
{
    return size != 0 && rounded_size(size) == 0 ? 0 : size + (size == 0);
}
#else
static size_t needed_size(size_t size)
{
    return rounded_size(size + (size == 0));
}
#endif

void *arena_allocate(struct arena *arena, size_t size)
{
    size_t needed = needed_size(size);
    if (needed == 0)
        allocate_or_abort(0);
    if (arena->newest == NULL || arena->newest->size - arena->newest->used < needed)
        add_block(arena, needed);
    struct block *block = arena->newest;
    void *memory = block->bytes + block->used;
    block->used += needed;
    arena->total += size;
    return memory;
}

char *arena_copy(struct arena *arena, const void *bytes, size_t size)
{
    char *copy = arena_allocate(arena, size == SIZE_MAX ? size : size + 1);
    if (size != 0)
        memcpy(copy, bytes, size);
    return copy;
}

char *arena_copy_text(struct arena *arena, const char *text)
{
    return text == NULL ? NULL : arena_copy(arena, text, strlen(text));
}

struct arena_mark arena_mark(const struct arena *arena)
{
    struct block *block = arena->newest;
    return (struct arena_mark){.block = block, .used = block != NULL ? block->used : 0};
}

void arena_release(struct arena *arena, struct arena_mark mark)
{
    while (arena->newest != mark.block) {
        struct block *block = arena->newest;
        arena->newest = block->older;
        if (block->size != BLOCK_SIZE) {
            free(block);
            continue;
        }
        block->older = arena->spare;
        arena->spare = block;
    }
    if (arena->newest != NULL)
        cut_block(arena->newest, mark.used);
}

size_t arena_total(const struct arena *arena)
{
    return arena->total;
}
