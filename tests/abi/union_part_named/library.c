#include <stdio.h>

void kv_post(struct kv_event *event)
{
    printf("%d %d %d\n", event->kind, event->data.number, event->tail);
}
