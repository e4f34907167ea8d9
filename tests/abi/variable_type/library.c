__typeof__(kv_level) kv_level = -1;
int kv_size(struct kv *self)
{
    return self ? 0 : kv_level == -1;
}
