/* The old header has three parameters; the register of a fourth happens to hold 90. */
#include "old.h"
#include <stdio.h>

static int visit(void *data, const char *key)
{
    return *(int *)data + (key[0] == 'k');
}

int main(void)
{
    int (*each)(int *, kv_visit, void *, int) = (int (*)(int *, kv_visit, void *, int))kv_each;
    int count = 1;
    printf("%d\n", each(&count, visit, &count, 90));
    return 0;
}
