int kv_open(void);
extern int kv_level;
