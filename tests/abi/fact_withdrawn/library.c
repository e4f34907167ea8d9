struct kv {
    char name[3];
};
void kv_close(kv *self)
{
    self->name[0] = 0;
}
char *kv_name(kv *self)
{
    return self->name;
}
