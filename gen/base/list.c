/* Growth of lists: doubling, in place where the arena can. */
#include "list.h"

#include <stdint.h>

enum { FIRST_CAPACITY = 4 };

void *list_grow(struct arena *arena, void *items, size_t *capacity, size_t size)
{
    size_t count = *capacity, larger = count == 0 ? FIRST_CAPACITY : count * 2;
    *capacity = larger;
    return arena_grow(arena, items, count * size, larger > SIZE_MAX / size ? SIZE_MAX : larger * size);
}
