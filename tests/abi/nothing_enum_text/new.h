struct kv;
int kv_size(struct kv *self);
enum kv_mode { KV_A = 0, KV_B = 1 };
