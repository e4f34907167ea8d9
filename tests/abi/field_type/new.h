struct kv_pair { int a; double b; };
int kv_use(struct kv_pair *pair);
