#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_skip(1));
    return 0;
}
