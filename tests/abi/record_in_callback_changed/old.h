struct kv_event { int a; int b; };
void kv_watch(void (*seen)(const struct kv_event *event));
