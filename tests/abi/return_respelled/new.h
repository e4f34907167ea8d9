struct kv;
int kv_size(struct kv *self);
long long kv_used(void);
