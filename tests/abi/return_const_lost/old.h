struct kv;
int kv_size(struct kv *self);
const char *kv_name(void);
