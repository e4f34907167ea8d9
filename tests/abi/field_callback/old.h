struct kv_pair { void (*done)(int); };
int kv_use(struct kv_pair *pair);
