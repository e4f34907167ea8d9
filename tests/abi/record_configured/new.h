#define KV_TRACE 1
#define KV_DEBUG 1
struct kv_stats {
    int keys;
#if KV_TRACE && defined(KV_DEBUG)
    int trace;
#endif
    int load;
};
typedef struct {
#ifdef KV_NAMES
    char *name;
#endif
    int size;
    long more;
} kv_entry;
int kv_get(struct kv_stats *stats, kv_entry *entry);
