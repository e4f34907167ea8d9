/* A negative number comes without its upper half. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_get(kv_last()));
    return 0;
}
