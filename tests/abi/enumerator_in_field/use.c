#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_pair pair = {KV_B, 0};
    printf("%d\n", kv_use(&pair));
    return 0;
}
