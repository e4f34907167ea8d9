#include <stdio.h>

void kv_set(const struct kv_options *options)
{
#ifdef NEW
    if (options->depth) {
        puts("deep");
    }
#endif
    printf("%d %d\n", options->size, options->last);
}
