enum kv_mode { KV_A, KV_B };
int kv_use(enum kv_mode mode);
