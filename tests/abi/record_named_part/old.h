struct kv_event {
    int kind;
    union { int number; short size; } data;
    int tail;
};
void kv_post(struct kv_event *event);
