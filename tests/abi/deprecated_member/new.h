enum kv_mode { KV_NEW, KV_OLD __attribute__((deprecated("use KV_NEW"))), KV_OLDER __attribute__((deprecated("too"))) };
enum { KV_LOOSE __attribute__((deprecated)) };
struct kv_stats {
    int keys __attribute__((deprecated("count them")));
    union { int misses __attribute__((deprecated)); long hits; };
    unsigned flags : 3 __attribute__((deprecated("nobody sets them")));
};
int kv_use(struct kv_stats *stats, enum kv_mode mode);
