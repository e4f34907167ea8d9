struct kv;
int kv_size(struct kv *self);
int kv_fill(int *out);
int kv_write(struct kv *self, const void *bytes);
