int kv_use(struct kv_pair *pair)
{
    return pair->b == 2;
}
