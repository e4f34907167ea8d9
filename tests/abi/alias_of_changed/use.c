#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_open(7));
    return 0;
}
