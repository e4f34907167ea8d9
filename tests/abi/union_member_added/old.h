union kv_value { int i; double d; };
int kv_use(union kv_value *value);
