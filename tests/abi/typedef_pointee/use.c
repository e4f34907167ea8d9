/* The library takes two numbers for one. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    int keys[] = {1, 2};
    printf("%d\n", kv_first(keys));
    return 0;
}
