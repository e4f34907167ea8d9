int kv_size(struct kv *self)
{
    return self ? 0 : (int)KV_MOST;
}
