#include "old.h"
#include <stdio.h>
int main(void)
{
    int last = 3;
    struct kv_stats stats = {1, 2, "kv", &last};
    kv_use(&stats);
    return 0;
}
