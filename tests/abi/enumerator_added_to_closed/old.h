#if defined(BRIDGEGEN) && defined(__clang__)
#define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define BG(...)
#endif
enum kv_mode { KV_A, KV_B } BG(closed);
typedef enum { KV_RED } kv_color BG(closed);
enum kv_kind { KV_SMALL } BG(open);
enum kv_mode kv_turn(enum kv_mode mode, kv_color color, enum kv_kind kind);
