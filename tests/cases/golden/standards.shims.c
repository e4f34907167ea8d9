/* The functions of shims.h, compiled against the real headers of standards by the compiler that is used with them. */
#include "shims.h"

/* A value where another language has put it, which need not be where C would have aligned it. */
#define STANDARDS_BRIDGE_AT(address) \
    (((struct { __typeof__(*(address)) value; } __attribute__((packed, may_alias)) *)(address))->value)

/* Whoever calls a deprecated function is told so in the other language. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#if !defined(__clang__)
# pragma GCC diagnostic ignored "-Wpacked-not-aligned"
#endif

int standards_bridge_standards_twice(int bg_number)
{
    return (standards_twice)(bg_number);
}
