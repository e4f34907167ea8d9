#include "old.h"
#include <stdio.h>
/* What packages do before they call anything. */
int main(void)
{
    if (kv_abi.major != 1)
        return 1;
    printf("%d\n", kv_open());
    return 0;
}
