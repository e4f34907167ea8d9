int kv_size(enum kv_mode mode)
{
    return mode == (enum kv_mode)KV_B;
}
