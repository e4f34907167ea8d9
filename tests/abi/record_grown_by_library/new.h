struct kv_info { int a; int b; };
const struct kv_info *kv_info(void);
