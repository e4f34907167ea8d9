int kv_use(struct kv_pair *pair)
{
    return pair->a == -1;
}
