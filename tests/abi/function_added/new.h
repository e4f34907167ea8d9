struct kv;
int kv_size(struct kv *self);
int kv_clear(struct kv *self);
