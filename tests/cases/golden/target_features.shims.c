/* The functions of shims.h, compiled against the real headers of target_features by the compiler that is used with them. */
#include "shims.h"

/* A value where another language has put it, which need not be where C would have aligned it. */
#define TARGET_FEATURES_BRIDGE_AT(address) \
    (((struct { __typeof__(*(address)) value; } __attribute__((packed, may_alias)) *)(address))->value)

/* Whoever calls a deprecated function is told so in the other language. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#if !defined(__clang__)
# pragma GCC diagnostic ignored "-Wpacked-not-aligned"
#endif

__attribute__((target("avx2,fma")))
int target_features_bridge_target_features_wide(int bg_a)
{
    return (target_features_wide)(bg_a);
}

__attribute__((target("sse4.2")))
int target_features_bridge_target_features_narrow(int bg_a)
{
    return (target_features_narrow)(bg_a);
}

int target_features_bridge_target_features_any(int bg_a)
{
    return (target_features_any)(bg_a);
}
