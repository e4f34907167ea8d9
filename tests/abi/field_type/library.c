int kv_use(struct kv_pair *pair)
{
    return (int)pair->b;
}
