#ifdef NEW
typedef long number;
#else
typedef int number;
#endif
int kv_size(struct kv *self)
{
    return self != 0;
}
const number *kv_items(void)
{
    static const number items[] = {1, 2};
    return items;
}
