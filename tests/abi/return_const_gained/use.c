#include "old.h"
#include <stdio.h>
int main(void)
{
    puts(kv_name());
    return 0;
}
