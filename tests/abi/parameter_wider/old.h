struct kv;
int kv_size(struct kv *self);
int kv_seek(int offset);
