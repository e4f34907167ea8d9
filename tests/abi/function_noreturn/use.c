#include "old.h"
#include <stdio.h>
int main(void)
{
    puts("before");
    kv_abort();
    return 0;
}
