#include "old.h"
#include <stdio.h>
int main(void)
{
    kv_flush();
    printf("%d\n", kv_size(0));
    return 0;
}
