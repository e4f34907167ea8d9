struct kv;
int kv_size(struct kv *self);
long *kv_items(void);
