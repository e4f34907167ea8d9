/* What is behind the opaque name is a pair. */
int kv_size(struct kv *self)
{
#ifdef NEW
    return ((union kv_pair *)self)->b == 2;
#else
    return ((struct kv_pair *)self)->b == 2;
#endif
}
