#include <stdint.h>
enum kv_mode : uint8_t { KV_A, KV_B };
typedef enum : signed char { KV_READ, KV_WRITE } kv_way;
enum kv_wide : unsigned long { KV_LONG };
enum kv_level : unsigned int { KV_LOW };
enum kv_code { KV_GOOD, KV_BAD = -1 }; /* which makes it signed, and hurts nobody beyond that there is one more */
enum __attribute__((packed)) kv_tiny { KV_ONE, KV_NONE = -1 };
enum kv_same : signed char { KV_SAME };
struct kv {
    enum : unsigned short { KV_OPEN } state;
};
enum kv_mode kv_turn(struct kv *self, enum kv_mode mode, kv_way way, enum kv_wide wide, enum kv_level level);
enum kv_code kv_shrink(enum kv_tiny tiny, enum kv_same same);
#define KV_MOST 1L /* of which there is a witness */
