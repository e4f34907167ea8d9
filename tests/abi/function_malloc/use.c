#include "old.h"
#include <stdio.h>
#include <stdlib.h>
int main(void)
{
    char *copy = kv_copy("a");
    char *both = kv_join(copy, "b");
    puts(both);
    free(both);
    free(copy);
    return 0;
}
