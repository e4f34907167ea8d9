int kv_open_2(int key);
#define kv_open kv_open_2
