/* The library looks where the program has nothing. */
#include "old.h"
#include <stdio.h>
static struct kv_pair pair = {1, 3};
int main(void)
{
    printf("%d\n", kv_use(&pair));
    return 0;
}
