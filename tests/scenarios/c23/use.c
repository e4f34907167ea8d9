/* What the programs in other languages must print: use [SEED]. */
#include "c23.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments)
{
    uint64_t seed = count > 1 ? strtoull(arguments[1], NULL, 10) : 1;
    _BitInt(17) small = bitint_small((int32_t)seed - 40);
    printf("small: %" PRId32 "\n", bitint_small_value(small));
    unsigned _BitInt(64) large = bitint_large(seed, bitint_large(UINT64_MAX - 5, 0));
    printf("large: %" PRIu64 "\n", bitint_large_value(large));
    struct bitint_pair pair = bitint_pair_make(200, -(int64_t)(seed << 20));
    printf("pair: %u %" PRId64 "\n", pair.before, bitint_pair_digest(pair));
    struct typed_pair typed = typed_pair_make(typed_next(TYPED_NARROW_LOW), TYPED_WIDE_HIGH);
    printf("typed: %d %d %" PRId64 " %" PRId64 "\n", typed.narrow, typed_next(typed.narrow), (int64_t)typed.wide,
           (int64_t)typed_pair_wide(&typed));
    return 0;
}
