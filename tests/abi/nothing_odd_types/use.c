#include "old.h"
#include <stdio.h>
int main(void)
{
    __int128 wide = 1;
    kv_four four = {1, 2, 3, 4};
    printf("%Lg %d %g %g\n", kv_exact(1), (int)kv_wide(&wide), kv_add(four)[3], __real__ kv_root(1));
    return 0;
}
