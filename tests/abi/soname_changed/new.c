// cc: -Wl,-soname,libkv.so.2
int kv_open(void) { return 1; }
