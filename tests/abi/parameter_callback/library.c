#ifdef NEW
typedef double number;
#else
typedef int number;
#endif
int kv_size(struct kv *self)
{
    return self != 0;
}
void kv_each(void (*visit)(number key))
{
    visit(7);
}
