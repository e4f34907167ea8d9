#include <string.h>

int kv_use(struct kv_pair *pair)
{
    memset(pair, 0, sizeof *pair);
    return 0;
}
