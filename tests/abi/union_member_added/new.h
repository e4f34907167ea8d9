union kv_value { int i; double d; float f; };
int kv_use(union kv_value *value);
