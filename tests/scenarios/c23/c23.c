/* The library of the scenario. */
#include "c23.h"

_BitInt(17) bitint_small(int32_t value)
{
    return (_BitInt(17))value;
}

int32_t bitint_small_value(_BitInt(17) value)
{
    return value;
}

unsigned _BitInt(64) bitint_large(uint64_t value, unsigned _BitInt(64) added)
{
    return value + added;
}

uint64_t bitint_large_value(unsigned _BitInt(64) value)
{
    return value;
}

struct bitint_pair bitint_pair_make(uint8_t before, int64_t value)
{
    return (struct bitint_pair){before, (_BitInt(40))value};
}

int64_t bitint_pair_digest(struct bitint_pair pair)
{
    return (int64_t)pair.value * 256 + pair.before;
}

enum typed_narrow typed_next(enum typed_narrow value)
{
    return value == TYPED_NARROW_LOW ? TYPED_NARROW_HIGH : (enum typed_narrow)(value + 1);
}

struct typed_pair typed_pair_make(enum typed_narrow narrow, enum typed_wide wide)
{
    return (struct typed_pair){narrow, wide};
}

enum typed_wide typed_pair_wide(const struct typed_pair *pair)
{
    return (enum typed_wide)(pair->wide - pair->narrow);
}
