int kv_use(struct kv_pair *pair)
{
    return 10 * pair->at.x + pair->at.y;
}
