/* Growth of lists: doubling, by copying, since an arena cannot resize what it gave. */
#include "list.h"

#include <stdint.h>
#include <string.h>

enum { FIRST_CAPACITY = 4 };

void *list_grow(struct arena *arena, const void *items, size_t *capacity, size_t size)
{
    size_t count = *capacity, larger = count == 0 ? FIRST_CAPACITY : count * 2;
    void *grown = arena_take(arena, larger > SIZE_MAX / size ? SIZE_MAX : larger * size);
    if (count != 0)
        memcpy(grown, items, count * size);
    *capacity = larger;
    return grown;
}
