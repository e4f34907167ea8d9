#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        struct kv_outer outer;
        int after;
    } room = {{{1}, 2}, 90};
    printf("%d\n", kv_use(&room.outer));
    return 0;
}
