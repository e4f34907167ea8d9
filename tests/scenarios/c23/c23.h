/* What C23 has, clang for long, and GCC from version 13 or 14 on: integers of any width, with which only C computes, so
 * that the bridge takes them by their address, and enums of a stated type. All values are integers in the end. */
#ifndef C23_H
#define C23_H

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

typedef unsigned char typed_byte;
enum typed_narrow : typed_byte { TYPED_NARROW_LOW, TYPED_NARROW_HIGH = 200 };
enum typed_wide : int64_t { TYPED_WIDE_LOW = -1, TYPED_WIDE_HIGH = 0x7fffffffffff };
struct typed_pair {
    enum typed_narrow narrow;
    enum typed_wide wide;
};
enum typed_narrow typed_next(enum typed_narrow value);
struct typed_pair typed_pair_make(enum typed_narrow narrow, enum typed_wide wide);
enum typed_wide typed_pair_wide(const struct typed_pair *pair);

#endif
