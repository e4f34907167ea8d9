struct kv;
struct kv_pair { int key, value; };
struct kv_entry { int key, value, age; };
int kv_size(struct kv *self);
int kv_fill(int *out);
int kv_mean(const float *values, int count);
int kv_add(struct kv *self, const struct kv_pair *pair);
