const struct kv_info *kv_info(void)
{
    static const struct kv_info info = {1};
    return &info;
}
