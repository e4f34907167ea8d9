// cc: -Wl,--version-script=new.map
#include "new.h"
int kv_level = 3;
int kv_open(void) { return 1; }
__asm__(".symver old_next, kv_next@KV_1.0");
int old_next(void) { return 2; }
