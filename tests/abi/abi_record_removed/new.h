#if defined(BRIDGEGEN) && defined(__clang__)
#define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define BG(...)
#endif
int kv_open(void);
