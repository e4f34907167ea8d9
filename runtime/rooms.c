/* Room for what C writes: the rules by which it grows are those of every language. */
#include "bg_runtime.h"

#include <stdlib.h>

bool bg_room_grow(struct bg_room *room, size_t needed, uint64_t limit, struct bg_failure *failure)
{
    size_t most = limit < PTRDIFF_MAX ? (size_t)limit : PTRDIFF_MAX;
    size_t capacity = room->capacity > most / 2 ? most : 2 * room->capacity;
    capacity = needed > capacity ? needed : capacity;
    if (needed > most)
        return bg_fail_memory(failure);
    bg_room_free(room);
    uint8_t *data = (uint8_t *)malloc(capacity ? capacity : 1);
    if (!data)
        return bg_fail_memory(failure);
    room->data = data;
    room->capacity = capacity;
    return true;
}

bool bg_room_check(const struct bg_room *room, size_t used, const char *call, struct bg_failure *failure)
{
    return !bg_room_is_short(room, used) ||
           bg_fail(failure, BG_FAILURE_CONTRACT, "%s broke its contract: it used more room than it was given", call);
}

void bg_room_free(struct bg_room *room)
{
    if (room->data != room->first)
        free(room->data);
    room->data = room->first;
    room->capacity = 0;
}
