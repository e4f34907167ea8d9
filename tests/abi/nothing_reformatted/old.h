struct kv;
int kv_size(struct kv *self);
int kv_get(int key);
struct kv_pair { int a; int b; };
