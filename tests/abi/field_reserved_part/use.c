/* What is reserved is zero, which the new depth reads as none. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_options options = {1, {0}, 2};
    kv_set(&options);
    return 0;
}
