/* The old body is a copy in the program. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_open());
    return 0;
}
