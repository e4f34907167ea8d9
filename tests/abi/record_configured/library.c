int kv_get(struct kv_stats *stats, kv_entry *entry)
{
    return stats->load + entry->size;
}
