#if defined(BRIDGEGEN) && defined(__clang__)
#define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define BG(...)
#endif
typedef struct kv kv BG(class=Store, free=kv_close);
void kv_close(kv *self);
void kv_drop(kv *self);
void kv_free(void *memory);
void kv_free2(void *memory);
BG(return.null=never) const char *kv_name(kv *self);
