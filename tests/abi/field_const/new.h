struct kv_stats { const int keys; int load; const char name[8]; int *const last; };
void kv_use(struct kv_stats *stats);
