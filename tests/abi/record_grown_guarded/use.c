/* The size tells the new library that there is no more. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        struct kv_options options;
        int after;
    } room = {{sizeof room.options, 1}, 90};
    printf("%d\n", kv_use(&room.options));
    return 0;
}
