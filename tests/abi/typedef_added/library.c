int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
