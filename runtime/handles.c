/* A table of handles in blocks that never move, with a list of free places. */
#include "bg_runtime.h"

#include <stdlib.h>
#include <string.h>

/* An id is index + 1 + generation * 2^25: below 2^52, so that every language holds it exactly. A place whose
 * generations are used up is retired. */
#define INDEX_BITS 25
#define INDEX_LIMIT ((UINT32_C(1) << INDEX_BITS) - 1)
#define GENERATION_LIMIT (UINT32_C(1) << 27)
#define BLOCK_SIZE 64

static bg_id id_of(const struct bg_handle *handle)
{
    return ((bg_id)handle->generation << INDEX_BITS) + handle->index + 1;
}

static struct bg_handle *handle_at(const struct bg_handles *handles, uint32_t index)
{
    return &handles->blocks[index / BLOCK_SIZE][index % BLOCK_SIZE];
}

/* The open handle behind an id, or NULL. An id without an index wraps around to one that no table has. */
static struct bg_handle *find(const struct bg_handles *handles, bg_id id)
{
    uint64_t index = (id & INDEX_LIMIT) - 1;
    if (index >= handles->count)
        return NULL;
    struct bg_handle *handle = handle_at(handles, (uint32_t)index);
    return handle->pointer && !handle->is_closed && id_of(handle) == id ? handle : NULL;
}

static bool add_block(struct bg_handles *handles)
{
    struct bg_handle **blocks =
        (struct bg_handle **)realloc(handles->blocks, (handles->block_count + 1) * sizeof *blocks);
    if (!blocks)
        return false;
    handles->blocks = blocks;
    blocks[handles->block_count] = (struct bg_handle *)calloc(BLOCK_SIZE, sizeof **blocks);
    if (!blocks[handles->block_count])
        return false;
    handles->block_count++;
    return true;
}

/* A place for a new handle: one given back, or a fresh one. NULL if there is no memory. */
static struct bg_handle *take_place(struct bg_handles *handles)
{
    struct bg_handle *handle = handles->first_free;
    if (handle) {
        handles->first_free = handle->next_free;
        return handle;
    }
    if (handles->count == INDEX_LIMIT || (handles->count == handles->block_count * BLOCK_SIZE && !add_block(handles)))
        return NULL;
    handle = handle_at(handles, handles->count);
    handle->index = handles->count++;
    return handle;
}

static void destroy(struct bg_handles *handles, struct bg_handle *handle)
{
    void *pointer = handle->pointer;
    handle->pointer = NULL;
    if (++handle->generation < GENERATION_LIMIT) {
        handle->next_free = handles->first_free;
        handles->first_free = handle;
    }
    handle->object_class->destroy(pointer);
}

void bg_handles_free(struct bg_handles *handles)
{
    for (uint32_t index = handles->count; index-- > 0;)
        if (handle_at(handles, index)->pointer && handle_at(handles, index)->uses == 0)
            destroy(handles, handle_at(handles, index));
    for (uint32_t i = 0; i < handles->block_count; i++)
        free(handles->blocks[i]);
    free(handles->blocks);
    memset(handles, 0, sizeof *handles);
}

bg_id bg_handle_open(struct bg_handles *handles, const struct bg_class *object_class, void *pointer,
                     struct bg_failure *failure)
{
    if (!pointer)
        return 0;
    struct bg_handle *handle = take_place(handles);
    if (!handle) {
        object_class->destroy(pointer);
        bg_fail_memory(failure);
        return 0;
    }
    handle->pointer = pointer;
    handle->object_class = object_class;
    handle->uses = 0;
    handle->is_closed = false;
    return id_of(handle);
}

bool bg_handle_acquire(struct bg_handle **out, struct bg_handles *handles, bg_id id,
                       const struct bg_class *object_class, struct bg_failure *failure)
{
    struct bg_handle *handle = find(handles, id);
    *out = NULL;
    if (!handle)
        return bg_fail(failure, BG_FAILURE_CLOSED, "The %s is closed", object_class->name);
    if (handle->object_class != object_class)
        return bg_fail(failure, BG_FAILURE_TYPE, "The object must be a %s", object_class->name);
    handle->uses++;
    *out = handle;
    return true;
}

void bg_handle_release(struct bg_handles *handles, struct bg_handle *handle)
{
    if (handle && --handle->uses == 0 && handle->is_closed)
        destroy(handles, handle);
}

void bg_handle_close(struct bg_handles *handles, bg_id id)
{
    struct bg_handle *handle = find(handles, id);
    if (!handle)
        return;
    handle->is_closed = true;
    if (handle->uses == 0)
        destroy(handles, handle);
}
