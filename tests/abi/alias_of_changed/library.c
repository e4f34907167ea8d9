#ifdef OLD
int kv_open_2(int key)
{
    return key;
}
#else
long long kv_open_2(int key, int more)
{
    return key + more * 0x100000000LL >> 32;
}
#endif
