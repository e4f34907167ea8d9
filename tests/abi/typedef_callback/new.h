typedef void (*kv_visit)(double key);
void kv_each(kv_visit visit);
