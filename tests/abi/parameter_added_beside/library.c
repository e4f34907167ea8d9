#ifdef NEW
int kv_each(int *self, kv_visit visit, void *data, int flags)
{
    return flags ? -1 : *self + visit(data, "key", 3);
}
#else
int kv_each(int *self, kv_visit visit, void *data)
{
    return *self + visit(data, "key");
}
#endif
