int kv_set(kv *self, int n)
{
    return self ? -1 : n;
}
