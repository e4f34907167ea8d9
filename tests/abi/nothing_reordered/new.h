struct kv;
int kv_size(struct kv *self);
enum kv_mode { KV_A };
#define KV_X 1
int kv_b(void);
int kv_a(void);
