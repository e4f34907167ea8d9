/* The number comes where the callback does not look for it. */
#include "old.h"
#include <stdio.h>
static int seen;
static void visit(int key)
{
    seen = key;
}
int main(void)
{
    kv_each(visit);
    printf("%d\n", seen == 7);
    return 0;
}
