#ifdef NEW
typedef long number;
#else
typedef int number;
#endif
int kv_size(struct kv *self)
{
    return self != 0;
}
int kv_fill(number *out)
{
    *out = -1;
    return 0;
}
