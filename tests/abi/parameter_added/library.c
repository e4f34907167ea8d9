int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef NEW
int kv_put(int key, int flags, int value)
{
    return flags ? -1 : key + value;
}
#else
int kv_put(int key, int value)
{
    return key + value;
}
#endif
