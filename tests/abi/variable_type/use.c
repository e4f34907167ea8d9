// cc: -fno-pie -no-pie
/* The program holds the number for the library too, with the room that the old header gives. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d %d\n", kv_level, kv_size(0));
    return 0;
}
