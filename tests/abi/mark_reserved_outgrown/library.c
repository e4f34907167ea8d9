#include <stdio.h>

void kv_set(const struct kv_options *options, const struct kv_limits *limits)
{
    printf("%u %u\n", options->last, limits->most);
}
