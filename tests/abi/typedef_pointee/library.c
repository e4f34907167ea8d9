int kv_first(kv_keys keys)
{
    return keys[0] == 1;
}
