struct kv_pair { char a; int b; } __attribute__((packed));
int kv_use(struct kv_pair *pair);
