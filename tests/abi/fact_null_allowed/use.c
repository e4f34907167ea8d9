#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_set(0, "kv"));
    return 0;
}
