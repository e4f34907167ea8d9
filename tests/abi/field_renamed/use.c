#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_pair pair = {1, 2};
    printf("%d\n", kv_use(&pair));
    return 0;
}
