struct kv;
int kv_size(struct kv *self);
enum { KV_A = 1, KV_B = 3, KV_C = 4 };
