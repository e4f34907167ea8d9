int kv_open_2(void);
#define kv_open kv_open_2
