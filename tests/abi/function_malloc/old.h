char *kv_copy(const char *text);
char *kv_join(const char *a, const char *b) __attribute__((malloc, nonnull(1)));
