struct kv_pair { int a; int c; };
int kv_use(struct kv_pair *pair);
