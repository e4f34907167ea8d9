#ifdef NEW
typedef unsigned int number;
#else
typedef int number;
#endif
int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
int kv_skip(number count)
{
    return (int)count;
}
