/* What is read-only now, what no longer is; an array is what its elements are. */
struct kv_stats { int keys; const int load; char name[8]; int *const last; };
void kv_use(struct kv_stats *stats);
