// cc: -fno-pie -no-pie
/* The program holds the table for the library too, with the room that the old header gives. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d %d\n", kv_table[0], kv_size(0));
    return 0;
}
