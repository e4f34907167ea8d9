struct kv_pair { int a; };
int kv_use(struct kv_pair *pair);
