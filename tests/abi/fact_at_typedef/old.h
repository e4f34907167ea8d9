#if defined(BRIDGEGEN) && defined(__clang__)
#define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
#define BG(...)
#endif
typedef enum kv_mode { KV_A, KV_B } kv_mode BG(closed);
typedef enum kv_status { KV_OK, KV_BAD } kv_status BG(errors=c, ok=[KV_OK]);
typedef enum { KV_X = 1, KV_Y = 2 } kv_bits BG(flags);
typedef enum kv_color { KV_RED } kv_color BG(closed);
typedef struct kv kv BG(class=Store, free=kv_close, thread=send);
typedef struct kv_cursor *kv_cursor BG(class=Cursor, free=kv_cursor_close);
typedef struct kv_batch kv_batch BG(class=Batch, free=kv_batch_close);
kv_status kv_open(kv **out BG(out, own=give), kv_mode mode, kv_bits bits, kv_color color);
void kv_close(kv *self);
void kv_shut(kv *self);
void kv_cursor_close(kv_cursor self);
void kv_cursor_shut(kv_cursor self);
void kv_batch_close(kv_batch *self);
