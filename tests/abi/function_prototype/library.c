int kv_count(void)
{
    return 1;
}
