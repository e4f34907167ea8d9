struct kv_pair { int a; int flags; char more[8]; };
int kv_use(struct kv_pair *pair);
