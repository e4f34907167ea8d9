struct kv;
int kv_size(struct kv *self);
typedef unsigned kv_key;
int kv_get(unsigned key);
