struct kv;
int kv_size(struct kv *self);
int kv_sum(int items[4]);
int kv_top(const int n);
