#ifdef OLD
int kv_open(void)
{
    return 1;
}
#endif
int kv_open_2(void)
{
    return 2;
}
