struct kv;
int kv_size(struct kv *self);
int kv_fill(unsigned *out);
int kv_write(struct kv *self, const char *bytes);
