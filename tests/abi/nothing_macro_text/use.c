#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_size(0) == KV_MASK);
    return 0;
}
