struct kv_pair { int a; long b; };
int kv_use(struct kv_pair *pair);
