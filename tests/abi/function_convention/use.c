/* Only the first number is meant; the others are what the registers that the new convention reads happen to hold. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    int (*call)(int, int, int, int) = (int (*)(int, int, int, int))kv_call;
    printf("%d\n", call(1, 2, 3, 90));
    return 0;
}
