struct kv_options { int size; int depth; char reserved[12]; int last; };
void kv_set(const struct kv_options *options);
