struct kv;
int kv_size(struct kv *self);
#define KV_MOST 4096
#define KV_MASK (KV_MOST - 1)
