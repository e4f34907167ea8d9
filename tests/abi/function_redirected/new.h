int kv_open(void) __asm__("kv_open_2");
