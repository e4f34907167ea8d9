enum kv_mode { KV_A, KV_B = 4 };
#define KV_B (1 << 2)
int kv_size(enum kv_mode mode);
