struct kv;
int kv_size(struct kv *self);
int kv_call(int n);
__attribute__((ms_abi)) int kv_other(int n);
__attribute__((vectorcall)) int kv_same(int n);
