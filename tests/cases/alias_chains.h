// bridgegen: --name alias_chains
/* Chains of typedefs, of scalars, records, pointers and arrays. */
#include <stddef.h>
#include <stdint.h>

typedef int32_t alias_chains_first;
typedef alias_chains_first alias_chains_second;
typedef const alias_chains_second alias_chains_third;
typedef struct alias_chains_point {
    alias_chains_second x, y;
} alias_chains_point;
typedef alias_chains_point alias_chains_place;
typedef const struct alias_chains_point *alias_chains_pointer;
typedef unsigned char alias_chains_digest[16];
alias_chains_second alias_chains_add(alias_chains_first one, alias_chains_third two);
alias_chains_place alias_chains_move(alias_chains_point from, alias_chains_place by);
int alias_chains_compare(alias_chains_pointer one, alias_chains_pointer two);
void alias_chains_hash(const alias_chains_digest digest);
