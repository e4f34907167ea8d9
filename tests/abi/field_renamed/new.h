struct kv_pair { int a; int size; };
int kv_use(struct kv_pair *pair);
