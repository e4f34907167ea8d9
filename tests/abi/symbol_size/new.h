extern const char *const kv_words[];
extern int kv_sizes[3];
