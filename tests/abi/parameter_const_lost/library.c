#ifdef NEW
typedef int number;
#else
typedef const int number;
#endif
int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
int kv_sum(number *items)
{
    return items[0] + items[1];
}
