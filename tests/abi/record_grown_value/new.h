struct kv_pair { int a; int b; int c[3]; };
struct kv_pair kv_make(void);
