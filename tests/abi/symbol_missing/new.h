int kv_open(void);
extern int kv_level;
int kv_next(void);
static inline int kv_first(void) { return 1; }
int kv_main(void);
#define kv_last() kv_next()
