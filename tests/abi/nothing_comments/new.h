struct kv;
int kv_size(struct kv *self);
/** Gets the value of a key. */
int kv_get(int key); /* fast */
