int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
int kv_a(void)
{
    return KV_A;
}
int kv_b(void)
{
    return KV_X;
}
