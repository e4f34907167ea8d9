struct kv_pair { long a; int b; };
int kv_use(struct kv_pair *pair);
