struct kv_pair { int a; } __attribute__((aligned(8)));
int kv_use(struct kv_pair *pair);
