/* The new library clears more than the old header gave. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    _Alignas(8) struct {
        struct kv_pair pair;
        int after;
    } room = {{1}, 90};
    kv_use(&room.pair);
    printf("%d\n", room.after);
    return 0;
}
