#ifdef NEW
typedef double number;
#else
typedef int number;
#endif
int kv_size(struct kv *self)
{
    return self != 0;
}
int kv_scale(number factor)
{
    return (int)(2 * factor);
}
