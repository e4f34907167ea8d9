/* The functions of shims.h, compiled against the real headers of conventions by the compiler that is used with them. */
#include "shims.h"

/* A value where another language has put it, which need not be where C would have aligned it. */
#define CONVENTIONS_BRIDGE_AT(address) \
    (((struct { __typeof__(*(address)) value; } __attribute__((packed, may_alias)) *)(address))->value)

/* Whoever calls a deprecated function is told so in the other language. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#if !defined(__clang__)
# pragma GCC diagnostic ignored "-Wpacked-not-aligned"
#endif

int conventions_bridge_conventions_called(int bg_value)
{
    return (conventions_called)(bg_value);
}

int conventions_bridge_conventions_through(int bg_argument1)
{
    return (conventions_through)(bg_argument1);
}

int conventions_bridge_conventions_takes(void *bg_call, int bg_value)
{
    return (conventions_takes)(bg_call, bg_value);
}

int conventions_bridge_conventions_apply(const void *bg_calls)
{
    return (conventions_apply)(bg_calls);
}
