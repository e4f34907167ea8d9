struct kv_info { int a; };
const struct kv_info *kv_info(void);
