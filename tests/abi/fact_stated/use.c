/* What is promised now was so before; what no longer is, may still be. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct { char name[3]; } store = {"kv"};
    printf("%s\n", kv_name((kv *)&store));
    return 0;
}
