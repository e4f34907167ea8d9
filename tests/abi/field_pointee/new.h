struct kv_pair { long *keys; int *rest; };
int kv_use(struct kv_pair *pair);
