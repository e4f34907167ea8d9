#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_pair pair = {1};
    printf("%d %d\n", kv_size(0), pair.a);
    return 0;
}
