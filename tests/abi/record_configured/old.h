/* The type is written as before: what changed is a macro that decides which fields it has, and is named. */
#define KV_TRACE 0
#define KV_DEBUG 1
struct kv_stats {
    int keys;
#if KV_TRACE && defined(KV_DEBUG) /* rarely */
    int trace;
#endif
    int load;
};
typedef struct {
#ifdef KV_NAMES
    char *name;
#endif
    int size; /* nothing decides otherwise here */
} kv_entry;
int kv_get(struct kv_stats *stats, kv_entry *entry);
