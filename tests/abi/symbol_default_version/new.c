// cc: -Wl,--version-script=new.map
__asm__(".symver open_1, kv_open@KV_1.0");
__asm__(".symver open_2, kv_open@@KV_2.0");
int open_1(void) { return 1; }
int open_2(void) { return 2; }
