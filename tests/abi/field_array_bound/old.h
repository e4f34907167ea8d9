struct kv_pair { char name[16]; int b; };
int kv_use(struct kv_pair *pair);
