#include <string.h>

int kv_use(union kv_value *value)
{
    memset(value, 0, sizeof *value);
    return 0;
}
