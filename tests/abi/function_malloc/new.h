char *kv_copy(const char *text) __attribute__((malloc));
char *kv_join(const char *a, const char *b) __attribute__((nonnull(1)));
