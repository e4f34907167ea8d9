struct kv_pair { int a; int b; };
int kv_use(struct kv_pair *pair);
