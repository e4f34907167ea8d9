struct kv_pair { enum { KV_A, KV_B } state; int a; };
int kv_use(struct kv_pair *pair);
