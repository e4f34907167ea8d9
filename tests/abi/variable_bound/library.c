#define LAST (sizeof kv_table / sizeof kv_table[0] - 1)
__typeof__(kv_table) kv_table = {[LAST] = 1};
int kv_size(struct kv *self)
{
    return self ? 0 : kv_table[LAST];
}
