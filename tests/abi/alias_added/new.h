int kv_open(const char *path);
#define kv_start kv_open
