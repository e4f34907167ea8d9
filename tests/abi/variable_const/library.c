int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
__typeof__(kv_level) kv_level = 1;
