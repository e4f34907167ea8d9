int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
#ifdef NEW
int kv_clear(struct kv *self)
{
    return self != 0;
}
#endif
