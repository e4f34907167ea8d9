struct kv;
int kv_size(struct kv *self);
int kv_open(void) __asm__("kv_open_1");
