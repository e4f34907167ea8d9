long double kv_exact(long double a)
{
    return a + 1;
}
__int128 kv_wide(const __int128 *a)
{
    return *a + 1;
}
kv_four kv_add(kv_four a)
{
    return a + a;
}
_Complex double kv_root(_Complex double a)
{
    return a + 1;
}
