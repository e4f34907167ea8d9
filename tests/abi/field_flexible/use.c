/* The new library clears less than the old list. */
#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_text text = {3};
    struct kv_list list = {1, {2}};
    kv_use(&text, &list);
    printf("%d %ld %ld\n", text.length, list.length, list.items[0]);
    return 0;
}
