struct kv;
int kv_size(struct kv *self);

