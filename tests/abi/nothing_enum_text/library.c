int kv_size(struct kv *self)
{
    return self ? KV_A : KV_B;
}
