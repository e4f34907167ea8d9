struct kv;
int kv_size(struct kv *self);
extern long kv_level;
