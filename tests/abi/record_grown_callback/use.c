#include "old.h"
#include <stdio.h>

static void seen(const struct kv_event *event)
{
    printf("%d\n", event->a);
}

int main(void)
{
    kv_watch(seen);
    return 0;
}
