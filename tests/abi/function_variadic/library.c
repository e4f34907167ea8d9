#include <stdarg.h>
#include <stdio.h>

int kv_size(struct kv *self)
{
    return self != 0;
}
#ifdef NEW
void kv_log(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
}
#else
void kv_log(const char *format)
{
    fputs(format, stdout);
}
#endif
