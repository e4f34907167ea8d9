struct kv;
int kv_size(struct kv *self);
const long *kv_items(void);
