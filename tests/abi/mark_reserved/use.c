/* What is reserved is zero, which the new fields read as none. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_options options = {.flags = 1, .last = 2};
    kv_set(&options);
    return 0;
}
