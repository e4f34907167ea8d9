#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_set(0, 1));
    return 0;
}
