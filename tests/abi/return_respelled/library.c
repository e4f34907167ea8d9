int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
__typeof__(kv_used()) kv_used(void)
{
    return 1L << 40;
}
