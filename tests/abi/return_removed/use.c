#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_flush());
    return 0;
}
