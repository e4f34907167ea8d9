int kv_level = 3;
int kv_open(void)
{
    return 1;
}
#ifdef NEW
void kv_secret(void)
{
}
#endif
