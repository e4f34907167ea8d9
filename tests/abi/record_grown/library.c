int kv_use(struct kv_pair *pair)
{
    *pair = (struct kv_pair){0};
    return 0;
}
