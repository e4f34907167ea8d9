typedef void (*kv_visit)(int key, void *data);
void kv_each(kv_visit visit);
