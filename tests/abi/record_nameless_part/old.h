struct kv_pair { int a; struct { int x; int y; } at; };
int kv_use(struct kv_pair *pair);
