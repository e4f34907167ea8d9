#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        struct kv_pair pair;
        int after[4];
    } room = {{"key", 1}, {90, 91, 92, 93}};
    printf("%d\n", kv_use(&room.pair));
    return 0;
}
