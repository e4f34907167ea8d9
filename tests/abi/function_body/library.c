int kv_next(int value)
{
    return kv_same(value);
}
