int kv_set(kv *self, const char *name)
{
    return self == 0 && name != 0;
}
