int kv_open(void);
int kv_open_2(void);
