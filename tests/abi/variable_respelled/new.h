struct kv;
int kv_size(struct kv *self);
extern long long kv_level;
