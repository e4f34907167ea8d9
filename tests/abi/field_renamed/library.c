int kv_use(struct kv_pair *pair)
{
#ifdef NEW
    return pair->size;
#else
    return pair->b;
#endif
}
