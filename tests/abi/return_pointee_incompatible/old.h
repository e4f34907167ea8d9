struct kv;
int kv_size(struct kv *self);
const int *kv_items(void);
