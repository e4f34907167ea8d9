/* No parameter is meant; the register of a first happens to hold an address, which the new library writes to. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_pair (*make)(int *) = (struct kv_pair(*)(int *))kv_make;
    int left[5] = {90, 91, 92, 93, 94};
    struct kv_pair pair = make(left);
    printf("%d %d\n", pair.a == 1 && pair.b == 2, left[0]);
    return 0;
}
