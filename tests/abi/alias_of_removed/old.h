int kv_open(void);
int kv_open_2(void);
#define kv_start kv_open_2
