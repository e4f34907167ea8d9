int kv_use(kv_pair *pair)
{
    return pair->a;
}
