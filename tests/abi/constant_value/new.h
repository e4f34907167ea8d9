struct kv;
int kv_size(struct kv *self);
#define KV_MOST 32
#define KV_NAME "kv2"
#define KV_NOWHERE ((void *)-2)
