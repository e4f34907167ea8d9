struct kv;
int kv_size(struct kv *self);
#define KV_MOST 16
#define KV_NAME "kv"
#define KV_NOWHERE ((void *)-1)
