union kv_data { long long number; short size; };
struct kv_event {
    int kind;
    union kv_data data;
    int tail;
};
void kv_post(struct kv_event *event);
