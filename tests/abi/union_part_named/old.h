struct kv_event {
    int kind;
    union {
        int number;
        struct { short x, y; } at;
    } data;
    int tail;
};
void kv_post(struct kv_event *event);
