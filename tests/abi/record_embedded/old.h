struct kv_inner { int a; };
struct kv_outer { struct kv_inner inner; int tail; };
int kv_use(struct kv_outer *outer);
