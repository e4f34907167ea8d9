// cc: -Wl,--version-script=new.map
int kv_open(void) { return 2; }
