#include <stdlib.h>
#include <string.h>

char *kv_copy(const char *text)
{
    return strcpy(malloc(strlen(text) + 1), text);
}
char *kv_join(const char *a, const char *b)
{
    return strcat(strcpy(malloc(strlen(a) + strlen(b) + 1), a), b);
}
