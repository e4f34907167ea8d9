typedef enum : unsigned int { KV_READ, KV_WRITE } kv_mode;
typedef enum : long { KV_WIDE } kv_wide;
enum : unsigned short { KV_LOOSE };
struct kv {
    enum : long { KV_OPEN } state;
    int count;
};
extern enum : int { KV_QUIET } kv_level;
int kv_use(struct kv *self, kv_mode mode, kv_wide wide);
