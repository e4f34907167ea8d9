int kv_other(void) { return 1; }
