/* By position, all at once, one by one, and the result. */
int kv_get(char *key, char *value);
int kv_put(char *key, char *value) __attribute__((nonnull(1, 2)));
int kv_all(char *key, int count, char *value) __attribute__((nonnull));
int kv_each(char *key __attribute__((nonnull)), char *value);
char *kv_name(int key);
