int kv_use(const struct kv_options *options)
{
#ifdef NEW
    if (options->size >= sizeof *options) {
        return options->a + options->b;
    }
#endif
    return options->a;
}
