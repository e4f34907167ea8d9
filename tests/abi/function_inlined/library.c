int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef OLD
int kv_twice(int n)
{
    return 2 * n;
}
#endif
