struct kv;
int kv_size(struct kv *self);
__attribute__((deprecated("use kv_size"))) int kv_old(void);
