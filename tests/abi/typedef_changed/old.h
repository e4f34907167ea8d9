typedef int kv_key;
int kv_get(kv_key key);
kv_key kv_last(void);
