#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_stats stats = {1, {2}, 3};
    printf("%d\n", kv_use(&stats, KV_OLD));
    return 0;
}
