#ifdef NEW
typedef long long number;
#else
typedef long number;
#endif
int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
int kv_fill(number count)
{
    return count == 1L << 40;
}
