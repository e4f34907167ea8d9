int kv_get(kv_key key)
{
    return (int)key;
}
