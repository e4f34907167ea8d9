int kv_use(struct kv_pair *pair)
{
#ifdef NEW
    return pair->a + pair->flags;
#else
    return pair->a;
#endif
}
