struct kv;
int kv_size(struct kv *self);
struct kv_pair { int a; };
