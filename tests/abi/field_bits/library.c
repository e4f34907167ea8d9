int kv_use(struct kv_pair *pair)
{
    return (int)(10 * pair->a + pair->b);
}
