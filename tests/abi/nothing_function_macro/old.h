struct kv;
int kv_size(struct kv *self);
#define KV_TWICE(n) (2 * (n))
