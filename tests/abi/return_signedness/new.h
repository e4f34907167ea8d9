struct kv;
int kv_size(struct kv *self);
unsigned int kv_used(void);
