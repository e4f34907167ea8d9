typedef struct kv_pair { int a; } kv_pair;
int kv_use(struct kv_pair *pair);
