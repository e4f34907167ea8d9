#if defined(BRIDGEGEN) && defined(__clang__)
#define KV_BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define KV_BG(...)
#endif
struct kv_options {
    unsigned flags;
    unsigned limit;
    unsigned depth;
    char space[12] KV_BG(reserved);
    unsigned last;
    int more;
};
void kv_set(const struct kv_options *options);
