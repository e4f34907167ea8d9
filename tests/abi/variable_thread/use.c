// cc: -fno-pie -no-pie
/* The program reads what stands at the place in a thread's room as if it were a place in the library. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_level);
    return 0;
}
