typedef struct { int a; } kv_pair;
int kv_use(kv_pair *pair);
