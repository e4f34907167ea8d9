struct kv;
int kv_size(struct kv *self);
typedef int kv_key;
