static inline int kv_twice(int value)
{
    return value << 1;
}
static inline int kv_same(int value)
{
    // one more
    return value + 1;
}
int kv_next(int value);
