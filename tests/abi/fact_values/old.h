#if defined(BRIDGEGEN) && defined(__clang__)
#define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define BG(...)
#endif
enum kv_mode { KV_A, KV_B } BG(closed);
enum kv_color { KV_RED };
enum kv_kind { KV_SMALL };
enum kv_bits { KV_X = 1 };
#define KV_OPEN_NEW 1
int kv_turn(enum kv_mode mode, enum kv_color color, enum kv_kind kind, enum kv_bits bits);
int kv_set(int how, int old BG(enum=kv_mode), int flags BG(enum="KV_OPEN_*"));
