/* The library takes larger steps from number to number. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    int keys[4] = {1, 2, 3, 4};
    struct kv_pair pair = {keys, 0};
    printf("%d\n", kv_use(&pair));
    return 0;
}
