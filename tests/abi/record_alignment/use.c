/* The old header asks for an alignment of 8, and gets no more. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    _Alignas(16) long room[3] = {0, 1, 2};
    printf("%d\n", kv_use((struct kv_pair *)&room[1]));
    return 0;
}
