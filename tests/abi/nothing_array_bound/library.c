int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
int kv_sum(int *items)
{
    return items[0] + items[3];
}
int kv_top(int n)
{
    return n;
}
