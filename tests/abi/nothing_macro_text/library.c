int kv_size(struct kv *self)
{
    return self ? KV_MOST : KV_MASK;
}
