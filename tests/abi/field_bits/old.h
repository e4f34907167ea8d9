struct kv_pair { unsigned a : 3; unsigned b : 4; };
int kv_use(struct kv_pair *pair);
