#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_used());
    return 0;
}
