enum kv_mode { KV_A, KV_B = 4 };
int kv_size(enum kv_mode mode);
