int kv_use(struct kv_pair *pair)
{
    return 10 * pair->a + (int)pair->b;
}
