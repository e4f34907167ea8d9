/* What the header marks as a count may move, either way, whatever it is called and wherever it stands. */
#if defined(BRIDGEGEN) && defined(__clang__)
#define KV_BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define KV_BG(...)
#endif
enum kv_mode { KV_TOTAL KV_BG(sentinel) = 3, KV_A = 0, KV_B = 1 };
enum { KV_SLOTS KV_BG(sentinel) = 9 };
