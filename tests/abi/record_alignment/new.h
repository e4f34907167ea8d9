struct kv_pair { long a; long b; } __attribute__((aligned(16)));
int kv_use(struct kv_pair *pair);
