struct kv_pair { int a; int b; int c; };
struct kv_pair kv_make(void);
