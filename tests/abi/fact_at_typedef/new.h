#if defined(BRIDGEGEN) && defined(__clang__)
#define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define BG(...)
#endif
typedef enum kv_mode { KV_A, KV_B } kv_mode;
typedef enum kv_status { KV_OK, KV_BAD } kv_status BG(errors=c, ok=[KV_OK, KV_BAD]);
typedef enum { KV_X = 1, KV_Y = 2 } kv_bits;
typedef enum kv_color { KV_RED } BG(closed) kv_color;
typedef struct kv kv BG(class=Store, free=kv_shut, thread=none);
typedef struct kv_cursor *kv_cursor BG(class=Cursor, free=kv_cursor_shut);
typedef struct kv_batch kv_batch;
struct BG(class=Batch, free=kv_batch_close) kv_batch;
kv_status kv_open(kv **out BG(out, own=give), kv_mode mode, kv_bits bits, kv_color color);
void kv_close(kv *self);
void kv_shut(kv *self);
void kv_cursor_close(kv_cursor self);
void kv_cursor_shut(kv_cursor self);
void kv_batch_close(kv_batch *self);
