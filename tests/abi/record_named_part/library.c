#include <stdio.h>

void kv_post(struct kv_event *event)
{
    printf("%d\n", event->tail);
}
