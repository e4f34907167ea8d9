struct kv;
int kv_size(struct kv *self);
int kv_a(void);
int kv_b(void);
#define KV_X 1
enum kv_mode { KV_A };
