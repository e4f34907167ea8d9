typedef int *kv_keys;
int kv_first(kv_keys keys);
