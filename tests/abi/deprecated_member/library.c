int kv_use(struct kv_stats *stats, enum kv_mode mode)
{
    return stats->keys + stats->misses + stats->flags + (mode == KV_OLD);
}
