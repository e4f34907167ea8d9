struct kv;
struct kv_list;
int kv_size(struct kv *self);
int *kv_items(void);
struct kv_list *kv_list(void);
