struct kv;
int kv_size(struct kv *self);
enum kv_mode { KV_A, KV_B };
