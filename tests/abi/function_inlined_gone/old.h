int kv_open(void);
