#include "new.h"
int kv_open(void) { return 1; }
__attribute__((visibility("hidden"))) int kv_next(void) { return 2; }
int kv_main(void) { return 0; }
