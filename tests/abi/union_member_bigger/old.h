union kv_value { int i; };
int kv_use(union kv_value *value);
