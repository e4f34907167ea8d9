#if defined(BRIDGEGEN) && defined(__clang__)
#define KV_BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define KV_BG(...)
#endif
struct kv_options {
    unsigned long long limit;
    unsigned last;
};
struct kv_limits {
    unsigned most;
    unsigned smallest KV_BG(reserved);
};
void kv_set(const struct kv_options *options, const struct kv_limits *limits);
