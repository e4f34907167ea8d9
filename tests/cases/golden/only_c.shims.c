/* The functions of shims.h, compiled against the real headers of only_c by the compiler that is used with them. */
#include "shims.h"

/* A value where another language has put it, which need not be where C would have aligned it. */
#define ONLY_C_BRIDGE_AT(address) \
    (((struct { __typeof__(*(address)) value; } __attribute__((packed, may_alias)) *)(address))->value)

/* Whoever calls a deprecated function is told so in the other language. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#if !defined(__clang__)
# pragma GCC diagnostic ignored "-Wpacked-not-aligned"
#endif

void only_c_bridge_only_c_half(_Float16 *bgresult, const _Float16 *bg_value)
{
    ONLY_C_BRIDGE_AT(bgresult) = (only_c_half)(ONLY_C_BRIDGE_AT(bg_value));
}

void only_c_bridge_only_c_turned(_Complex double *bgresult, const _Complex double *bg_value, const _Complex float *bg_by)
{
    ONLY_C_BRIDGE_AT(bgresult) = (only_c_turned)(ONLY_C_BRIDGE_AT(bg_value), ONLY_C_BRIDGE_AT(bg_by));
}

void only_c_bridge_only_c_of(_Float16 *bgresult, const struct only_c_mixed *bg_mixed)
{
    ONLY_C_BRIDGE_AT(bgresult) = (only_c_of)(ONLY_C_BRIDGE_AT(bg_mixed));
}

void only_c_bridge_only_c_scaled(only_c_vector *bgresult, const only_c_vector *bg_vector, float bg_by)
{
    ONLY_C_BRIDGE_AT(bgresult) = (only_c_scaled)(ONLY_C_BRIDGE_AT(bg_vector), bg_by);
}

void only_c_bridge_only_c_longest(long double *bgresult, const long double *bg_value)
{
    ONLY_C_BRIDGE_AT(bgresult) = (only_c_longest)(ONLY_C_BRIDGE_AT(bg_value));
}

void only_c_bridge_only_c_turned_far(_Complex long double *bgresult, const _Complex long double *bg_value)
{
    ONLY_C_BRIDGE_AT(bgresult) = (only_c_turned_far)(ONLY_C_BRIDGE_AT(bg_value));
}

void only_c_bridge_only_c_product(__int128 *bgresult, const __int128 *bg_left, const unsigned __int128 *bg_right)
{
    ONLY_C_BRIDGE_AT(bgresult) = (only_c_product)(ONLY_C_BRIDGE_AT(bg_left), ONLY_C_BRIDGE_AT(bg_right));
}
