#include <stdio.h>

void kv_save(kv_buffer *out, kv_wide *wide, kv_plain *plain)
{
    int sum = wide->a + plain->a;
    for (unsigned i = 0; i < sizeof out->saved / sizeof out->saved[0]; i++) {
        sum += out->saved[i];
    }
    printf("%d\n", sum);
}
