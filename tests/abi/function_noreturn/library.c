#include <stdlib.h>

int kv_size(struct kv *self)
{
    return self != 0;
}
void kv_abort(void)
{
    exit(0);
}
