/* What lies behind the number is written over. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    int numbers[2] = {0, 7};
    kv_fill(numbers);
    printf("%d\n", numbers[1]);
    return 0;
}
