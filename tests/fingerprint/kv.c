/* The library, in every version of its interface. */
#pragma GCC visibility push(default)
#include <kv.h>

#include <stdlib.h>

struct kv {
    uint64_t keys;
};

struct kv *kv_open(const char *name)
{
    return *name ? calloc(1, sizeof(struct kv)) : NULL;
}

void kv_close(struct kv *self)
{
    free(self);
}

#ifdef WIDE_PUT
int kv_put(struct kv *self, const char *key, int mode)
{
    (void)mode;
#else
int kv_put(struct kv *self, const char *key)
{
#endif
    return *key ? (int)++self->keys : 0;
}

void kv_stats_of(struct kv *self, struct kv_stats *out)
{
    *out = (struct kv_stats){.keys = self->keys};
}

int kv_limit(void)
{
    return 7;
}

int kv_more(void)
{
    return 8;
}
