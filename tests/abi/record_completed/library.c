int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
#ifdef OLD
struct kv_pair {
    int a;
};
#endif
int kv_a(struct kv_pair *p)
{
    return p ? p->a : -1;
}
