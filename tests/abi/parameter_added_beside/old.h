/* The parameter that came is told, not the one beside it whose type changed on its own. */
typedef int (*kv_visit)(void *data, const char *key);
int kv_each(int *self, kv_visit visit, void *data);
