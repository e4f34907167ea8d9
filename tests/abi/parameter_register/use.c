/* Only the first number is meant; the register of a double happens to hold 90. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    int (*scale)(int, double) = (int (*)(int, double))kv_scale;
    printf("%d\n", scale(1, 90));
    return 0;
}
