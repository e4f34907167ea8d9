int kv_get(char *key, char *value)
{
    return key == value;
}
int kv_put(char *key, char *value)
{
    return key == value;
}
int kv_all(char *key, int count, char *value)
{
    return key == value + count;
}
int kv_each(char *key, char *value)
{
    return key == value;
}
char *kv_name(int key)
{
    return key ? "one" : "none";
}
