int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
int kv_get(int number)
{
    return number;
}
