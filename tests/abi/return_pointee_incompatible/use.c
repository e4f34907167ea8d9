/* The second number is the upper half of the first. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_items()[1]);
    return 0;
}
