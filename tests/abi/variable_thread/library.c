int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef NEW
_Thread_local int kv_level = 1;
#else
int kv_level = 1;
#endif
