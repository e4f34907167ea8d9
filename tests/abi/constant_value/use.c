#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d %d\n", kv_size(0), KV_MOST);
    return 0;
}
