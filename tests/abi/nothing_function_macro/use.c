#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_size(0) == KV_TWICE(3));
    return 0;
}
