#include <stdlib.h>
int kv_open(void) { return abs(-1); }
void *kv_room(void) { return malloc(1); } /* of a library that has versions */
