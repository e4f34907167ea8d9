struct kv_pair { int a; int b; int c; };
int kv_use(struct kv_pair *pair);
