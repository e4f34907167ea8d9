#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_pair pair = {1};
    printf("%d\n", kv_a(&pair));
    return 0;
}
