static volatile enum kv_mode kept;
int kv_use(enum kv_mode mode)
{
    kept = mode;
    return kept;
}
