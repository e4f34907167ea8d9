struct kv_pair { int a; int b; };
struct kv_pair kv_make(void);
