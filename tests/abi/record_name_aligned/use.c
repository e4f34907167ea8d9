/* What was padding is read as a number. */
#include "old.h"
#include <stdio.h>
#include <string.h>

static kv_buffer buffer;
static kv_wide wide;
static kv_plain plain;

int main(void)
{
    memset(&buffer, 1, sizeof buffer);
    for (int i = 0; i < 3; i++) {
        buffer.saved[i] = i;
    }
    kv_save(&buffer, &wide, &plain);
    return 0;
}
