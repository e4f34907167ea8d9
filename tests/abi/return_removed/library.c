int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef NEW
/* There is no result; its register keeps what the body had there. */
void kv_flush(void)
{
    __asm__ volatile("" : : "a"(90));
}
#else
int kv_flush(void)
{
    return 1;
}
#endif
