#include "old.h"
#include <stdio.h>
int main(void)
{
    struct kv_event event = {1, {2}, 3};
    kv_post(&event);
    return 0;
}
