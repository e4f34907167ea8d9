int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
int kv_get(kv_key key)
{
    return key > 1;
}
