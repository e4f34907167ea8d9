// What C23 has, through package raw: prints what use.c prints, `use [SEED]`.
package main

import (
	"fmt"
	"math"
	"os"
	"strconv"

	"bridge/c23/raw"
)

func main() {
	seed := uint64(1)
	if len(os.Args) > 1 {
		seed, _ = strconv.ParseUint(os.Args[1], 10, 64)
	}
	var small raw.BitInt_17
	raw.Bitint_small(&small, int32(seed)-40)
	fmt.Println("small:", raw.Bitint_small_value(&small))
	var most, large raw.Unsigned_BitInt_64
	raw.Bitint_large(&most, math.MaxUint64-5, &large)
	raw.Bitint_large(&large, seed, &most)
	fmt.Println("large:", raw.Bitint_large_value(&large))
	var pair raw.Bitint_pair
	raw.Bitint_pair_make(&pair, 200, -int64(seed<<20))
	fmt.Println("pair:", pair.Before, raw.Bitint_pair_digest(&pair))
	typed := raw.Typed_pair_make(raw.Typed_next(raw.TYPED_NARROW_LOW), raw.TYPED_WIDE_HIGH)
	fmt.Println("typed:", typed.Narrow, raw.Typed_next(typed.Narrow), typed.Wide, raw.Typed_pair_wide(&typed))
}
