#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        struct kv_pair pair;
        int after;
    } room = {{1, 2}, 90};
    printf("%d\n", kv_use(&room.pair));
    return 0;
}
