void kv_watch(void (*seen)(const struct kv_event *event))
{
    struct kv_event event = {.a = 1, .b = 2};
    seen(&event);
}
