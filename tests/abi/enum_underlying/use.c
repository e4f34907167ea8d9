// compiler: clang-14
/* The count lies behind the room that the old header gave. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        struct kv kv;
        int after[4];
    } room = {{KV_OPEN, 3}, {90, 91, 92, 93}};
    printf("%d\n", kv_use(&room.kv, KV_READ, KV_WIDE));
    return 0;
}
