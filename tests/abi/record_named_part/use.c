#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        struct kv_event event;
        int after[3];
    } room = {{1, {2}, 3}, {90, 91, 92}};
    kv_post(&room.event);
    return 0;
}
