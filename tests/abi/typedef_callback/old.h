typedef void (*kv_visit)(int key);
void kv_each(kv_visit visit);
