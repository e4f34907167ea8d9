struct kv_pair { long a; long b; };
int kv_use(struct kv_pair *pair);
