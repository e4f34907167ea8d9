#include "old.h"
#include <stdio.h>

static void seen(const struct kv_event *event)
{
    printf("%d %d\n", event->a, event->b);
}

int main(void)
{
    kv_watch(seen);
    return 0;
}
