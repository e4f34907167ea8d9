int kv_put(kv *self, const unsigned char *key, unsigned long length)
{
    return self ? -1 : key[length - 1];
}
