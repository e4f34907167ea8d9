struct kv;
int kv_size(struct kv *self);
#define KV_MOST 16
