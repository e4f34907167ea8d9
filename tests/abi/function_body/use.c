#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d %d\n", kv_next(1), kv_twice(1));
    return 0;
}
