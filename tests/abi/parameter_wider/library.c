#ifdef NEW
typedef long number;
#else
typedef int number;
#endif
int kv_size(struct kv *self)
{
    return self != 0;
}
int kv_seek(number offset)
{
    return offset < 0;
}
