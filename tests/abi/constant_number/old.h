#define KV_RATIO 1.5
#define KV_HALF 0.5
#define KV_NAME "kv \"one\""
