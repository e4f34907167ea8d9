struct kv;
int kv_size(struct kv *self);
double kv_total(void);
