struct kv_pair { int a; char reserved[12]; };
int kv_use(struct kv_pair *pair);
