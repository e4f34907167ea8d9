#ifdef NEW
typedef const int number;
#else
typedef int number;
#endif
int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
int kv_sum(number *items)
{
    return items[0] + items[1];
}
