struct kv;
int kv_size(struct kv *self);
#define KV_MOST 0x1000
#define KV_MASK 4095
