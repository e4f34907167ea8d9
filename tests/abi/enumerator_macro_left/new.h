enum kv_mode { KV_A, KV_NEWER = 4 };
#define KV_B KV_NEWER
int kv_size(enum kv_mode mode);
