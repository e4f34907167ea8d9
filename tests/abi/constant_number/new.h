#define KV_RATIO 2.5
#define KV_HALF (1.0 / 2)
#define KV_NAME "kv \"two\""
