#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        struct kv_stats stats;
        int after;
    } room = {{1, 2}, 90};
    kv_entry entry = {sizeof entry};
    printf("%d\n", kv_get(&room.stats, &entry));
    return 0;
}
