/* Integers of any width, which C23 has, clang for long and GCC from version 14 on. All values are integers in the end.
 * Only C computes with them: the bridge takes them by their address. */
#ifndef BITINT_H
#define BITINT_H

#include <stdint.h>

_BitInt(17) bitint_small(int32_t value);
int32_t bitint_small_value(_BitInt(17) value);
unsigned _BitInt(64) bitint_large(uint64_t value, unsigned _BitInt(64) added);
uint64_t bitint_large_value(unsigned _BitInt(64) value);
struct bitint_pair {
    uint8_t before;
    _BitInt(40) value;
};
struct bitint_pair bitint_pair_make(uint8_t before, int64_t value);
int64_t bitint_pair_digest(struct bitint_pair pair);

#endif
