/* Bytes on their way to C. */
#include "bg_runtime.h"

#include <stdlib.h>
#include <string.h>

const void *bg_bytes_address(const void *data)
{
    static const uint64_t nothing[2] = {0, 0};
    return data ? data : nothing;
}

void bg_bytes_borrow(struct bg_bytes *out, void *data, size_t length)
{
    out->data = (uint8_t *)(uintptr_t)bg_bytes_address(data);
    out->length = length;
    out->copy = NULL;
}

bool bg_bytes_keep(struct bg_bytes *bytes, struct bg_failure *failure)
{
    if (!bytes->length)
        return true;
    bytes->copy = (uint8_t *)malloc(bytes->length);
    if (!bytes->copy)
        return bg_fail_memory(failure);
    bytes->data = (uint8_t *)memcpy(bytes->copy, bytes->data, bytes->length);
    return true;
}

void bg_bytes_free(struct bg_bytes *bytes)
{
    free(bytes->copy);
    bytes->copy = NULL;
}

bool bg_length_check(size_t length, uint64_t limit, const char *name, struct bg_failure *failure)
{
    return length <= limit || bg_fail(failure, BG_FAILURE_RANGE, "The \"%s\" argument is too long", name);
}
