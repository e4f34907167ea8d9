#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_open());
    return 0;
}
