#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%c\n", kv_put(0, (const unsigned char *)"key", 3));
    return 0;
}
