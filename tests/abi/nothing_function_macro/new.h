struct kv;
int kv_size(struct kv *self);
#define KV_TWICE(n) ((n) + (n))
