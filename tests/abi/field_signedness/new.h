struct kv_pair { unsigned int a; };
int kv_use(struct kv_pair *pair);
