/* A part of the reserved room is put to use, the rest keeps its name. */
struct kv_options { int size; char reserved[16]; int last; };
void kv_set(const struct kv_options *options);
