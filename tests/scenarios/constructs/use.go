// What use.c prints, said by Go through package raw: `use [SEED]`.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"unsafe"

	"bridge/constructs/raw"
)

var seed uint64

func mix(place uint32) uint64 {
	return raw.Mix(seed, place)
}

// number is 1 of true, as C prints it.
func number(truth bool) int {
	if truth {
		return 1
	}
	return 0
}

// print writes a line: what it is about, and values.
func print(what string, values ...any) {
	line := what + ":"
	for _, value := range values {
		line += fmt.Sprint(" ", value)
	}
	fmt.Println(line)
}

func printBits(what string, bits *raw.Bits) {
	print(what, bits.Low(), bits.Signed_low(), number(bits.Truth()), bits.Wide(), bits.Whole(), bits.Byte_of_four(),
		bits.Across())
}

// bitsSet is set from other numbers than C sets bits from.
func bitsSet() *raw.Bits {
	from := seed + 100
	var bits raw.Bits
	bits.SetLow(uint32(raw.Mix(from, 0) & 7))
	bits.SetSigned_low(int32(raw.Mix(from, 1)%32) - 16)
	bits.SetTruth(raw.Mix(from, 2)&1 == 1)
	bits.SetWide(raw.Mix(from, 3) >> 4)
	bits.SetWhole(int64(raw.Mix(from, 4)))
	bits.SetByte_of_four(uint8(raw.Mix(from, 5) & 15))
	bits.SetAcross(uint32(raw.Mix(from, 6) & 0x7fffff))
	return &bits
}

func useBits() {
	var bits raw.Bits
	raw.Bits_fill(&bits, seed)
	printBits("bits filled", &bits)
	raw.Bits_make(&bits, seed+2)
	printBits("bits made", &bits)
	raw.Bits_inline(&bits, seed)
	printBits("bits inline", &bits)
	set := bitsSet()
	print("bits digest", raw.Bits_digest(set), raw.Bits_digest_value(set))
	print("bits size", unsafe.Sizeof(bits))
}

func useTight() {
	var tight raw.Tight
	raw.Tight_make(&tight, seed)
	halves := tight.Halves()
	print("tight", tight.Letter(), tight.Number(), int64(tight.Real()), halves[0], halves[1], halves[2])
	tight.SetLetter('z')
	tight.SetNumber(int32(mix(50)))
	tight.SetReal(12)
	print("tight digest", raw.Tight_digest(&tight))
	aligned := raw.NewTight_and_aligned()
	raw.Tight_and_aligned_fill(aligned, seed)
	print("tight and aligned", aligned.Letter(), aligned.Number())
	aligned.SetNumber(mix(51))
	print("tight and aligned digest", raw.Tight_and_aligned_digest(aligned))
	var loose raw.Loose
	raw.Loose_make(&loose, seed)
	print("loose", loose.First(), loose.Second())
	loose.SetSecond(uint32(mix(52)))
	print("loose digest", raw.Loose_digest(&loose))
	var broad raw.Broad
	raw.Broad_make(&broad, seed)
	items := broad.Items()
	print("broad", items[0], items[3])
	print("broad digest", raw.Broad_digest(&broad))
	var wire raw.Wire
	raw.Wire_make(&wire, seed)
	print("wire", unsafe.Sizeof(wire), raw.Wire_digest(&wire))
}

func useFlexible() {
	count := 3 + uint32(mix(60)%5)
	room := make([]uint32, 1+count)
	flexible := (*raw.Flexible)(unsafe.Pointer(&room[0]))
	raw.Flexible_fill(flexible, count, seed)
	items := unsafe.Slice(flexible.Items(), count)
	values := []any{flexible.Count()}
	for _, item := range items {
		values = append(values, item)
	}
	print("flexible", values...)
	items[count-1] = 1234
	print("flexible digest", raw.Flexible_digest(flexible))
}

func useUnions() {
	either := raw.Either_make(seed)
	print("either", *either.Number(), either.Bytes()[7])
	*either.Number() = uint32(mix(70))
	print("either digest", raw.Either_digest(either))
	nested := raw.Nested_make(seed)
	anonymous := &nested.Anonymous2
	print("nested", nested.Before, anonymous.X, *anonymous.Anonymous2.Inner(), anonymous.Anonymous2.Parts()[3],
		nested.Colours[1].B, nested.After)
	anonymous.X = int16(mix(71))
	anonymous.Anonymous2.Parts()[1] = 77
	nested.Colours[0].G = 99
	print("nested digest", raw.Nested_digest(nested))
}

func useValues() {
	pair := raw.Pair_swap(raw.Pair{X: float32(seed % 100), Y: 7})
	print("pair", int32(pair.X), int32(pair.Y))
	mixed := raw.Mixed_turn(3, raw.Mixed{Real: float64(seed % 1000), Number: int32(mix(80)) / 2}, 5)
	print("mixed", int32(mixed.Real), mixed.Number)
	var large raw.Large
	for i := range large.Items {
		large.Items[i] = int64(mix(81+uint32(i)) >> 2)
	}
	large = raw.Large_turn(large, pair, 200)
	print("large", large.Items[0], large.Items[1], large.Items[2], large.Items[3], large.Items[4])
}

func useOnlyC() {
	long := raw.NewLong_double()
	raw.Long_double_make(long, int64(mix(90)>>8))
	print("long double", raw.Long_double_twice(long))
	with := raw.NewWith_long_double()
	raw.With_long_double_fill(with, seed)
	*long = with.Value()
	print("with long double", with.Before(), with.After(), raw.Long_double_twice(long))
	with.SetBefore(3)
	print("with long double digest", raw.With_long_double_digest(with))
	var number raw.Complex_double
	raw.Complex_make(&number, int32(seed%1000), -5)
	print("complex", raw.Complex_digest(&number))
	wide := raw.NewUnsigned_int128()
	raw.Wide_make(wide, mix(91), mix(92))
	print("wide", raw.Wide_high(wide))
	vector := raw.NewFloat_vector_size_16()
	raw.Vector_make(vector, int32(seed%50))
	print("vector", raw.Vector_sum(vector))
	var half raw.With_half
	raw.Half_make(&half.Value, int32(seed%100))
	raw.With_half_make(&half, 7, &half.Value)
	print("half", half.Before, raw.Half_twice(&half.Value), raw.With_half_digest(&half))
	print("sizes", unsafe.Sizeof(*long), unsafe.Sizeof(number), unsafe.Sizeof(*wide), unsafe.Sizeof(*vector))
}

func useMoreOfC() {
	small := int32(seed % 1000)
	var float raw.Complex_float
	raw.Complex_float_make(&float, small, -6)
	print("complex float", raw.Complex_float_digest(&float))
	long := raw.NewComplex_long_double()
	raw.Complex_long_make(long, small, -7)
	print("complex long", raw.Complex_long_digest(long))
	var atomics raw.Atomics
	raw.Atomics_fill(&atomics, seed)
	print("atomics", raw.Atomics_digest(&atomics), raw.Atomics_digest(&atomics))
	total := mix(100) >> 8
	raw.Atomics_make(&atomics, (*raw.Atomic_uint64_t)(unsafe.Pointer(&total)))
	print("atomics made", raw.Atomics_digest(&atomics))
}

// native is what wchar_t may be.
type native interface{ ~int32 | ~uint32 }

func changed[T native](change func(T) T, value int32) T {
	return change(T(value))
}

func put[T native](place *T, value int32) {
	*place = T(value)
}

func useOddValues() {
	small := int32(seed % 1000)
	print("characters", raw.Next_narrow(65535), raw.Next_wide(uint32(mix(101))), changed(raw.Next_native, small))
	characters := raw.Characters{Narrow: 65530, Wide: uint32(mix(102)), Native: 3}
	characters.Text[0], characters.Text[1] = 4, 5
	put(&characters.Text[2], small)
	narrow := uint16(7)
	turned := raw.Characters_turn(characters, &narrow)
	print("characters turned", turned.Narrow, turned.Wide, turned.Native, turned.Text[0], turned.Text[1], turned.Text[2])
	var nothing raw.Empty
	count := int32(3)
	raw.Empty_turn(&nothing, &nothing, &count)
	print("empty", raw.Empty_between(small, &nothing, 9), count)
	print("volatile", raw.Volatile_sum(&small, &count))
	*raw.Ticks() = small
	ticked := raw.Unprototyped()
	print("ticks", ticked, *raw.Ticks())
}

func useNoSymbol() {
	print("inline", raw.Twice(int32(mix(95))), raw.Thrice(int32(mix(96))))
	print("origin", int32(raw.Origin().X), int32(raw.Origin().Y))
	print("otherwise", raw.Called_otherwise(int32(seed%1000), 6, 7))
	print("through", raw.Apply_otherwise(raw.Otherwise(), int32(seed%1000), 7))
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	before := *raw.Per_thread()
	*raw.Per_thread() = int32(mix(97))
	print("per thread", before, raw.Per_thread_read())
	print("renamed", raw.Renamed(int32(mix(98))))
}

func useVariables() {
	before := *raw.Counter()
	*raw.Counter() = int32(mix(99))
	print("counter", before, raw.Counter_read())
	print("table", raw.Table()[1], raw.Table()[3])
}

func useFunctions() {
	var operations raw.Operations
	raw.Operations_fill(&operations)
	a, b := int32(mix(110)), int32(mix(111))
	print("operations", raw.Operation_apply(operations.First, a, b), raw.Operation_apply(operations.Others[0], a, b),
		number(operations.Others[1] == nil), number(operations.Unsayable == nil))
	print("operation", raw.Operation_apply(raw.Operation_of(1), a, b), number(raw.Operation_of(9) == nil))
}

func useEnums() {
	print("sizes", raw.Sizes_next(raw.SIZES_SMALL), raw.Sizes_next(raw.SIZES_NONE), raw.Sizes_next(raw.SIZES_LARGE))
	print("wide sizes", raw.Wide_sizes_other(raw.WIDE_SIZES_ONE))
}

func useNames() {
	value := raw.Thing{Type: 1, Type_: 2, Self: 3, Match: 4}
	sum := raw.Thing_(&value, 5, 6)
	print("thing", sum, value.Type, value.Type_)
}

func useMacros() {
	last, nothing, single := raw.MACRO_LAST, raw.MACRO_NOTHING, float32(raw.MACRO_SINGLE)
	print("integers", uint64(raw.MACRO_ALL_BITS), int64(raw.MACRO_LEAST), raw.MACRO_LETTER, raw.MACRO_CAST,
		number(raw.MACRO_TRUTH))
	print("single", int64(float64(single)*1e9))
	print("computed", raw.MACRO_CHOICE, raw.MACRO_SIZE, raw.MACRO_OF_ENUM)
	print("addresses", int(last), int(nothing))
	print("bytes", raw.MACRO_BYTES)
	print("aliases", raw.Renamed_too(int32(mix(112))), raw.Twice_again(int32(mix(113))))
}

func main() {
	seed = 1
	if len(os.Args) > 1 {
		seed, _ = strconv.ParseUint(os.Args[1], 10, 64)
	}
	useBits()
	useTight()
	useFlexible()
	useUnions()
	useValues()
	useOnlyC()
	useMoreOfC()
	useOddValues()
	useNoSymbol()
	useVariables()
	useFunctions()
	useEnums()
	useNames()
	useMacros()
}
