#undef kv_open
int kv_open(void)
{
    return 1;
}
int kv_open_2(void)
{
    return 2;
}
