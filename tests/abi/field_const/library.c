#include <stdio.h>

void kv_use(struct kv_stats *stats)
{
    printf("%d %d %s %d\n", stats->keys, stats->load, stats->name, *stats->last);
}
