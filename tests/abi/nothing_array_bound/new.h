struct kv;
int kv_size(struct kv *self);
int kv_sum(int *items);
int kv_top(int n);
