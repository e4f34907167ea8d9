#include "old.h"
#include <stdio.h>

static void done(int number)
{
    printf("%d\n", number);
}

int main(void)
{
    struct kv_pair pair = {done};
    kv_use(&pair);
    return 0;
}
