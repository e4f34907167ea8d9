struct kv_options { unsigned size; int a; int b; };
int kv_use(const struct kv_options *options);
