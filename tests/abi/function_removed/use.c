#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_clear(0));
    return 0;
}
