#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_fill(1L << 40));
    return 0;
}
