enum kv_mode { KV_NEW, KV_OLD, KV_OLDER __attribute__((deprecated)) };
enum { KV_LOOSE };
struct kv_stats {
    int keys;
    union { int misses; long hits; };
    unsigned flags : 3;
};
int kv_use(struct kv_stats *stats, enum kv_mode mode);
