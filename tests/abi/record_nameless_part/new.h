struct kv_pair { int a; struct { int y; int x; } at; };
int kv_use(struct kv_pair *pair);
