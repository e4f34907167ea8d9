struct kv_pair { char name[32]; int b; };
int kv_use(struct kv_pair *pair);
