struct kv_pair { long a; };
int kv_use(struct kv_pair *pair);
