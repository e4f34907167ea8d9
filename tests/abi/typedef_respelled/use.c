#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_get(1));
    return 0;
}
