typedef int (*kv_visit)(void *data, const char *key, int length);
int kv_each(int *self, kv_visit visit, void *data, int flags);
