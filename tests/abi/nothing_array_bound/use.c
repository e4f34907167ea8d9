#include "old.h"
#include <stdio.h>
int main(void)
{
    int items[4] = {1, 2, 3, 4};
    printf("%d %d\n", kv_sum(items), kv_top(1));
    return 0;
}
