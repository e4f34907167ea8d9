// cc: -Wl,--version-script=old.map
#include "old.h"
int kv_level = 3;
int kv_open(void) { return 1; }
int kv_next(void) { return 2; }
