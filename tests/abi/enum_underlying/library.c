// compiler: clang-14
int kv_use(struct kv *self, kv_mode mode, kv_wide wide)
{
    return self->count + (int)mode + (int)wide;
}
