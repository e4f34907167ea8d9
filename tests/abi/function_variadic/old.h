struct kv;
int kv_size(struct kv *self);
void kv_log(const char *format);
