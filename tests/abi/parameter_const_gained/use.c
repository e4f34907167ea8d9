#include "old.h"
#include <stdio.h>
int main(void)
{
    int items[2] = {1, 2};
    printf("%d\n", kv_sum(items));
    return 0;
}
