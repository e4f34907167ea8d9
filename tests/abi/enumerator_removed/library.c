/* The number of the mode that went stands for nothing else. */
int kv_size(struct kv *self)
{
    return self ? KV_A : 1;
}
