#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_ring ring = {1, 2};
    kv_use(&ring);
    return 0;
}
