#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d %d\n", kv_a() == KV_A, kv_b() == KV_X);
    return 0;
}
