struct kv;
int kv_size(struct kv *self);
static inline int kv_twice(int n) { return 2 * n; }
