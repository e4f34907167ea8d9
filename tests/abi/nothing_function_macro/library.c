int kv_size(struct kv *self)
{
    return self ? 0 : KV_TWICE(3);
}
