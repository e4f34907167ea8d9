struct kv;
int kv_size(struct kv *self);
extern const int kv_level;
