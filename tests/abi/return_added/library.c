int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
#ifdef NEW
int kv_flush(void)
{
    return 1;
}
#else
void kv_flush(void)
{
}
#endif
