#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        struct kv_options options;
        unsigned after;
    } room = {{0, 1}, 90};
    struct kv_limits limits = {2, 3};
    kv_set(&room.options, &limits);
    return 0;
}
