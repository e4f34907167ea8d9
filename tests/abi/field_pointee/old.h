struct kv_pair { int *keys; void *rest; };
int kv_use(struct kv_pair *pair);
