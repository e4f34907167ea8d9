struct kv_pair { long b; int a; };
int kv_use(struct kv_pair *pair);
