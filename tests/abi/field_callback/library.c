/* The headers name neither number: the one that came is the first. */
int kv_use(struct kv_pair *pair)
{
#ifdef NEW
    pair->done(90, 1);
#else
    pair->done(1);
#endif
    return 0;
}
