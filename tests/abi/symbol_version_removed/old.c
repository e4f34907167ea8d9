// cc: -Wl,--version-script=old.map
__asm__(".symver open_1, kv_open@@KV_1.0");
int open_1(void) { return 1; }
