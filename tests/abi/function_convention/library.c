int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef NEW
__attribute__((ms_abi))
#endif
int kv_call(int n)
{
    return n;
}
