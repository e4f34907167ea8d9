int kv_get(char *key, char *value) __attribute__((nonnull(1)));
int kv_put(char *key, char *value) __attribute__((nonnull));
int kv_all(char *key __attribute__((nonnull)), int count, char *value __attribute__((nonnull)));
int kv_each(char *key, char *value);
char *kv_name(int key) __attribute__((returns_nonnull));
