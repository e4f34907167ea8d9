int kv_open(void)
{
    return 1;
}
#ifdef OLD
int kv_open_2(void)
{
    return 2;
}
#endif
