/* More than the room that was left, and room that nobody left. */
#if defined(BRIDGEGEN) && defined(__clang__)
#define KV_BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define KV_BG(...)
#endif
struct kv_options {
    unsigned later KV_BG(reserved);
    unsigned last;
};
struct kv_limits {
    unsigned most;
    unsigned least;
};
void kv_set(const struct kv_options *options, const struct kv_limits *limits);
