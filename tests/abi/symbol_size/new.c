const char *const kv_words[] = {"one", "two", "three"};
int kv_sizes[3];
