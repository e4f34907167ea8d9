struct kv;
int kv_size(struct kv *self);
extern _Thread_local int kv_level;
