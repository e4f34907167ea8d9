long long kv_open_2(int key, int more);
#define kv_open kv_open_2
