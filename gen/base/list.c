/* Growth of lists: doubling, by copying, since an arena cannot resize what it gave. */
#include "list.h"

#include <stdint.h>
#include <string.h>

enum { FIRST_CAPACITY = 4 };

void *list_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
    if (count == *capacity) {
        size_t doubled = count == 0 ? FIRST_CAPACITY : count * 2;
        void *grown = arena_allocate(arena, doubled > SIZE_MAX / size ? SIZE_MAX : doubled * size);
        if (count != 0)
            memcpy(grown, items, count * size);
        *capacity = doubled;
        return grown;
    }
    memset((char *)items + count * size, 0, size); /* an item may have stood here before the list was cut */
    return items;
}
