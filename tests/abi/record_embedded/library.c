int kv_use(struct kv_outer *outer)
{
    return outer->tail;
}
