#include <stdio.h>

void kv_use(struct kv_ring *ring)
{
    printf("%u %u\n", ring->head, ring->tail);
}
