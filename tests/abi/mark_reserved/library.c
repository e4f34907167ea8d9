#include <stdio.h>

void kv_set(const struct kv_options *options)
{
#ifdef NEW
    if (options->limit || options->depth || options->more) {
        puts("limited");
    }
#endif
    printf("%u %u\n", options->flags, options->last);
}
