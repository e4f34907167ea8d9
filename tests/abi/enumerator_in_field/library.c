int kv_use(struct kv_pair *pair)
{
    return pair->state == KV_B;
}
