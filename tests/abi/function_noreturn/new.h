struct kv;
int kv_size(struct kv *self);
_Noreturn void kv_abort(void);
