#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d %d\n", kv_open(), kv_level);
    return 0;
}
