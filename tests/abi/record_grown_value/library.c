struct kv_pair kv_make(void)
{
    return (struct kv_pair){.a = 1, .b = 2};
}
