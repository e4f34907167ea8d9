#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_level == 1L << 40);
    return 0;
}
