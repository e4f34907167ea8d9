#include "old.h"
#include <stdio.h>
int main(void)
{
    printf("%d\n", kv_words[0] != 0);
    return 0;
}
