struct kv;
int kv_size(struct kv *self);
void kv_each(void (*visit)(double key));
