/* The new library clears more than the old header gave. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        struct kv_pair pair;
        int after[2];
    } room = {{1, 2}, {90, 91}};
    kv_use(&room.pair);
    printf("%d %d\n", room.after[0], room.after[1]);
    return 0;
}
