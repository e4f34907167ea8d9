// bridgegen: --name refusals
/* Functions that a package cannot offer: inline, variadic, with a va_list, of types that nobody else has; the rest
 * goes on. */

#include <stdarg.h>
static inline int refusals_inline(int value)
{
    return value + 1;
}
int refusals_variadic(const char *format, ...);
int refusals_list(const char *format, va_list list);
long double refusals_long(long double value);
__int128 refusals_wide(__int128 value);
int refusals_fine(int value);
