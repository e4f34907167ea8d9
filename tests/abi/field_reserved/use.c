/* What is reserved is zero, which the new flags read as none. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_pair pair = {1, {0}};
    printf("%d\n", kv_use(&pair));
    return 0;
}
