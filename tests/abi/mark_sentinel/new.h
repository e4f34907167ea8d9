#if defined(BRIDGEGEN) && defined(__clang__)
#define KV_BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define KV_BG(...)
#endif
enum kv_mode { KV_TOTAL KV_BG(sentinel) = 2, KV_A = 0, KV_B = 1 };
enum { KV_SLOTS = 7 };
