int kv_open(void);
#define kv_start kv_open_2
