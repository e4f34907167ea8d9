struct kv_event { int b; int a; };
void kv_watch(void (*seen)(const struct kv_event *event));
