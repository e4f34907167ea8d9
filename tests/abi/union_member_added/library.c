int kv_use(union kv_value *value)
{
    int i = value->i;
    *value = (union kv_value){0};
    return i;
}
