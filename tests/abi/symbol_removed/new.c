#include "new.h"
int kv_open(void) { return 1; }
