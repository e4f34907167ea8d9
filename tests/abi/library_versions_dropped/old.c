// cc: -Wl,--version-script=old.map
int kv_open(void) { return 1; }
