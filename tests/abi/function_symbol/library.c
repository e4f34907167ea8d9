int kv_size(struct kv *self)
{
    return self != 0;
}
int kv_open(void)
{
    return 1;
}
