/* The value arrives where flags are read, and no flag is known. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_put(1, 2));
    return 0;
}
