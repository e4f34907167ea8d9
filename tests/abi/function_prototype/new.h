int kv_count(void);
