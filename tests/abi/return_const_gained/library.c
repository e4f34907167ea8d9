int kv_size(struct kv *self)
{
    return self ? 0 : 1;
}
__typeof__(kv_name()) kv_name(void)
{
    static char name[] = "kv";
    return name;
}
