typedef long *kv_keys;
int kv_first(kv_keys keys);
