int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef OLD
int kv_clear(struct kv *self)
{
    return self == 0;
}
#endif
