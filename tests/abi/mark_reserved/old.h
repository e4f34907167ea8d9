/* Room that the header marks, whatever it is called: taken whole, in part, and under its old name. */
#if defined(BRIDGEGEN) && defined(__clang__)
#define KV_BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define KV_BG(...)
#endif
struct kv_options {
    unsigned flags;
    unsigned later KV_BG(reserved);
    char space[16] KV_BG(reserved);
    unsigned last;
    int more KV_BG(reserved);
};
void kv_set(const struct kv_options *options);
