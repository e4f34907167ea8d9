int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef NEW
int kv_put(const char *value)
{
    return value[0];
}
#else
int kv_put(int key, const char *value)
{
    return key + value[0];
}
#endif
