int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
#ifdef NEW
int kv_twice(int n)
{
    return 3 * n;
}
#endif
