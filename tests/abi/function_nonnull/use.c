#include "old.h"
#include <stdio.h>
int main(void)
{
    char key[] = "a";
    printf("%d %d %d %d %s\n", kv_get(key, key), kv_put(key, key), kv_all(key, 0, key), kv_each(key, key), kv_name(1));
    return 0;
}
