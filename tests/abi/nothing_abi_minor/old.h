#if defined(BRIDGEGEN) && defined(__clang__)
#define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define BG(...)
#endif
struct bg_abi { char magic[8]; unsigned size, function_size, major, minor; };
extern const struct bg_abi kv_abi BG(abi=1.4);
int kv_open(void);
