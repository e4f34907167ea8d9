int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef OLD
int kv_level = 1;
#endif
