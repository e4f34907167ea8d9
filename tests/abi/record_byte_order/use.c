#include "old.h"
#include <stdio.h>
int main(void)
{
    static struct kv_pair pair = {1, 2};
    printf("%d\n", kv_use(&pair));
    return 0;
}
