int kv_open(void);
extern int kv_level;
int kv_next(void);
