/* Reads the pair at once, which its alignment allows. */
typedef long both __attribute__((vector_size(16)));
int kv_use(struct kv_pair *pair)
{
#ifdef NEW
    both numbers = *(const volatile both *)pair;
#else
    both numbers = {pair->a, pair->b};
#endif
    return (int)(numbers[0] + numbers[1]);
}
