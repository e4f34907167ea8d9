/* Another body is a copy of the old one in whoever is built; another layout of the text is nothing. */
static inline int kv_twice(int value)
{
    return value * 2; /* twice */
}
static inline int kv_same(int value) { return value+1; }
int kv_next(int value);
