struct kv_pair { char a; int b; };
int kv_use(struct kv_pair *pair);
