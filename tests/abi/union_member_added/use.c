/* The new member fits into the room that the old header gives. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct {
        union kv_value value;
        int after[2];
    } room = {{1}, {90, 91}};
    printf("%d %d\n", kv_use(&room.value), room.after[0]);
    return 0;
}
