// cc: -Wl,-soname,libkv.so.1
int kv_open(void) { return 1; }
