int kv_open(const char *path);
