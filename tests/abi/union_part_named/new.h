union kv_data {
    int number;
    struct { short x, y; } at;
    unsigned char more;
};
struct kv_event {
    int kind;
    union kv_data data;
    int tail;
};
void kv_post(struct kv_event *event);
