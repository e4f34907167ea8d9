/* The new library clears more than the old header gave. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    _Alignas(8) struct {
        union kv_value value;
        int after;
    } room = {{1}, 90};
    kv_use(&room.value);
    printf("%d\n", room.after);
    return 0;
}
