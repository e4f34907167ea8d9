struct kv;
int kv_size(struct kv *self);
extern int kv_level;
