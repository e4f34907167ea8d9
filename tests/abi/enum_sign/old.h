#include <stdint.h>
enum kv_mode : int8_t { KV_A, KV_B };
typedef enum : unsigned char { KV_READ, KV_WRITE } kv_way;
enum kv_wide : long { KV_LONG };
enum kv_level : int { KV_LOW };
enum kv_code { KV_GOOD };
enum __attribute__((packed)) kv_tiny { KV_ONE };
enum kv_same : int8_t { KV_SAME };
struct kv {
    enum : short { KV_OPEN } state;
};
enum kv_mode kv_turn(struct kv *self, enum kv_mode mode, kv_way way, enum kv_wide wide, enum kv_level level);
enum kv_code kv_shrink(enum kv_tiny tiny, enum kv_same same);
#define KV_MOST 1
