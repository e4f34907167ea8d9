struct kv;
struct kv_items { int count; };
int kv_size(struct kv *self);
unsigned *kv_items(void);
struct kv_items *kv_list(void);
