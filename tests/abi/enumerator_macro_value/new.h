enum kv_mode { KV_A };
#define KV_B 5
int kv_size(enum kv_mode mode);
