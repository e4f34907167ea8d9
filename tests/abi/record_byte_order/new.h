struct kv_pair { char a; int b; } __attribute__((scalar_storage_order("big-endian")));
int kv_use(struct kv_pair *pair);
