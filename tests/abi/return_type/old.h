struct kv;
int kv_size(struct kv *self);
int kv_total(void);
