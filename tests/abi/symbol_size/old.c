const char *const kv_words[] = {"one", "two"};
int kv_sizes[3];
