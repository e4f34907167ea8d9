/* Room for outputs. */
#include "bg_runtime.h"

#include <stdlib.h>

enum bg_room_state bg_room_check(const struct bg_room *room, size_t used, bool was_short, unsigned tries)
{
    if (!was_short)
        return used <= room->capacity ? BG_ROOM_DONE : BG_ROOM_BROKEN;
    return used > room->capacity && room->rounds < tries ? BG_ROOM_AGAIN : BG_ROOM_BROKEN;
}

bool bg_room_grow(struct bg_room *room, size_t needed, size_t limit)
{
    size_t capacity = room->capacity > limit / 2 ? limit : 2 * room->capacity;
    capacity = needed > capacity ? needed : capacity;
    if (needed > limit)
        return false;
    bg_room_free(room);
    uint8_t *data = (uint8_t *)malloc(capacity);
    if (!data)
        return false;
    room->data = data;
    room->capacity = capacity;
    room->rounds++;
    return true;
}

void bg_room_free(struct bg_room *room)
{
    if (room->data != room->first)
        free(room->data);
    room->data = room->first;
    room->capacity = 0;
}
