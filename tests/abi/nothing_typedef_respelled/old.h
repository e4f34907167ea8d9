struct kv;
int kv_size(struct kv *self);
typedef unsigned int kv_key;
int kv_get(kv_key key);
