extern int kv_level;
