int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
#ifdef NEW
struct kv_pair {
    int a;
};
#endif
int kv_a(struct kv_pair *p)
{
    return p->a;
}
