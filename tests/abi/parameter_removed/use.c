/* The key arrives where a pointer is read, and nothing is there. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_put(1, "2"));
    return 0;
}
