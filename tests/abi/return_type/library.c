int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef NEW
/* The result goes into the register of a double; that of an int keeps what the body had there. */
double kv_total(void)
{
    __asm__ volatile("" : : "a"(90));
    return 1;
}
#else
int kv_total(void)
{
    return 1;
}
#endif
