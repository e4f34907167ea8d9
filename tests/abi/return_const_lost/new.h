struct kv;
int kv_size(struct kv *self);
char *kv_name(void);
