#include "old.h"
#include <stdio.h>
int main(void)
{
    kv_key key = kv_size(0);
    printf("%d\n", key);
    return 0;
}
