/* A value that four bytes hold and one does not. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_use((enum kv_mode)256));
    return 0;
}
