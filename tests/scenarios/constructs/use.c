/* The oracle of this scenario: what every use.* prints for a seed. Languages go through their raw layer. Where a value
 * is made by C, its fields are read in the language; where C reads one, it is set in the language. */
#include "constructs.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* Other languages find it in their shims. */
extern int32_t thrice(int32_t value);

static uint64_t seed;

/* Fields are set from other numbers than C sets them from. */
static struct bits bits_set(void)
{
    uint64_t from = seed + 100;
    struct bits bits = {0};
    bits.low = mix(from, 0) & 7;
    bits.signed_low = (int)(mix(from, 1) % 32) - 16;
    bits.truth = mix(from, 2) & 1;
    bits.wide = mix(from, 3) >> 4;
    bits.whole = (int64_t)mix(from, 4);
    bits.byte_of_four = mix(from, 5) & 15;
    bits.across = mix(from, 6) & 0x7fffff;
    return bits;
}

static void print_bits(const char *what, struct bits bits)
{
    printf("%s: %u %d %d %" PRIu64 " %" PRId64 " %u %u\n", what, bits.low, bits.signed_low, bits.truth,
           (uint64_t)bits.wide, (int64_t)bits.whole, bits.byte_of_four, bits.across);
}

static void use_bits(void)
{
    struct bits bits = {0};
    bits_fill(&bits, seed);
    print_bits("bits filled", bits);
    print_bits("bits made", bits_make(seed + 2));
    print_bits("bits inline", bits_inline(seed));
    bits = bits_set();
    printf("bits digest: %" PRIu64 " %" PRIu64 "\n", bits_digest(&bits), bits_digest_value(bits));
    printf("bits size: %zu\n", sizeof bits);
}

static void use_tight(void)
{
    struct tight tight = tight_make(seed);
    printf("tight: %d %" PRId32 " %" PRId64 " %u %u %u\n", tight.letter, tight.number, (int64_t)tight.real,
           tight.halves[0], tight.halves[1], tight.halves[2]);
    tight.letter = 'z';
    tight.number = (int32_t)mix(seed, 50);
    tight.real = 12;
    printf("tight digest: %" PRIu64 "\n", tight_digest(tight));
    struct tight_and_aligned aligned = {0};
    tight_and_aligned_fill(&aligned, seed);
    printf("tight and aligned: %d %" PRIu64 "\n", aligned.letter, aligned.number);
    aligned.number = mix(seed, 51);
    printf("tight and aligned digest: %" PRIu64 "\n", tight_and_aligned_digest(&aligned));
    struct loose loose = loose_make(seed);
    printf("loose: %u %" PRIu32 "\n", loose.first, loose.second);
    loose.second = (uint32_t)mix(seed, 52);
    printf("loose digest: %" PRIu64 "\n", loose_digest(loose));
    broad broad = broad_make(seed);
    printf("broad: %" PRIu32 " %" PRIu32 "\n", broad.items[0], broad.items[3]);
    printf("broad digest: %" PRIu64 "\n", broad_digest(broad));
    struct wire wire = wire_make(seed);
    printf("wire: %zu %" PRIu64 "\n", sizeof wire, wire_digest(wire));
}

static void use_flexible(void)
{
    uint32_t count = 3 + (uint32_t)(mix(seed, 60) % 5);
    struct flexible *flexible = calloc(1, sizeof *flexible + count * sizeof *flexible->items);
    flexible_fill(flexible, count, seed);
    printf("flexible: %" PRIu32, flexible->count);
    for (uint32_t i = 0; i < count; i++)
        printf(" %u", flexible->items[i]);
    flexible->items[count - 1] = 1234;
    printf("\nflexible digest: %" PRIu64 "\n", flexible_digest(flexible));
    free(flexible);
}

static void use_unions(void)
{
    union either either = either_make(seed);
    printf("either: %" PRIu32 " %u\n", either.number, either.bytes[7]);
    either.number = (uint32_t)mix(seed, 70);
    printf("either digest: %" PRIu64 "\n", either_digest(either));
    struct nested nested = nested_make(seed);
    printf("nested: %" PRId32 " %d %" PRIu32 " %u %u %" PRId32 "\n", nested.before, nested.x, nested.inner,
           nested.parts[3], nested.colours[1].b, nested.after);
    nested.x = (int16_t)mix(seed, 71);
    nested.parts[1] = 77;
    nested.colours[0].g = 99;
    printf("nested digest: %" PRIu64 "\n", nested_digest(nested));
}

static void use_values(void)
{
    struct pair pair = pair_swap((struct pair){(float)(seed % 100), 7});
    printf("pair: %d %d\n", (int)pair.x, (int)pair.y);
    struct mixed mixed = mixed_turn(3, (struct mixed){(double)(seed % 1000), (int32_t)mix(seed, 80) / 2}, 5);
    printf("mixed: %d %" PRId32 "\n", (int)mixed.real, mixed.number);
    struct large large = {{0}};
    for (uint32_t i = 0; i < 5; i++)
        large.items[i] = (int64_t)(mix(seed, 81 + i) >> 2);
    large = large_turn(large, pair, 200);
    printf("large: %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", large.items[0], large.items[1],
           large.items[2], large.items[3], large.items[4]);
}

static void use_only_c(void)
{
    int64_t number = (int64_t)(mix(seed, 90) >> 8);
    printf("long double: %" PRId64 "\n", long_double_twice(long_double_make(number)));
    struct with_long_double with = {0};
    with_long_double_fill(&with, seed);
    printf("with long double: %u %u %" PRId64 "\n", with.before, with.after, long_double_twice(with.value));
    with.before = 3;
    printf("with long double digest: %" PRId64 "\n", with_long_double_digest(&with));
    printf("complex: %" PRId64 "\n", complex_digest(complex_make((int32_t)(seed % 1000), -5)));
    printf("wide: %" PRIu64 "\n", wide_high(wide_make(mix(seed, 91), mix(seed, 92))));
    printf("vector: %" PRId64 "\n", vector_sum(vector_make((int32_t)(seed % 50))));
    struct with_half half = with_half_make(7, half_make((int32_t)(seed % 100)));
    printf("half: %u %" PRId32 " %" PRId32 "\n", half.before, half_twice(half.value), with_half_digest(half));
    printf("sizes: %zu %zu %zu %zu\n", sizeof(long double), sizeof(_Complex double), sizeof(unsigned __int128),
           sizeof(four_floats));
}

static void use_more_of_c(void)
{
    int32_t small = (int32_t)(seed % 1000);
    printf("complex float: %" PRId64 "\n", complex_float_digest(complex_float_make(small, -6)));
    printf("complex long: %" PRId64 "\n", complex_long_digest(complex_long_make(small, -7)));
    struct atomics atomics = {0};
    atomics_fill(&atomics, seed);
    int64_t first = atomics_digest(&atomics);
    printf("atomics: %" PRId64 " %" PRId64 "\n", first, atomics_digest(&atomics));
    atomics = atomics_make(mix(seed, 100) >> 8);
    printf("atomics made: %" PRId64 "\n", atomics_digest(&atomics));
}

static void use_odd_values(void)
{
    int32_t small = (int32_t)(seed % 1000);
    printf("characters: %u %u %d\n", next_narrow(65535), next_wide((char32_t)mix(seed, 101)),
           (int)next_native((wchar_t)small));
    char16_t narrow = 7;
    struct characters turned =
        characters_turn((struct characters){65530, (char32_t)mix(seed, 102), 3, {4, 5, (wchar_t)small}}, &narrow);
    printf("characters turned: %u %u %d %d %d %d\n", turned.narrow, turned.wide, (int)turned.native,
           (int)turned.text[0], (int)turned.text[1], (int)turned.text[2]);
    struct empty nothing = {};
    int32_t count = 3;
    nothing = empty_turn(nothing, &count);
    printf("empty: %" PRId32 " %" PRId32 "\n", empty_between(small, nothing, 9), count);
    printf("volatile: %" PRId32 "\n", volatile_sum(&small, &count));
    ticks = small;
    int32_t ticked = unprototyped();
    printf("ticks: %" PRId32 " %" PRId32 "\n", ticked, ticks);
}

static void use_no_symbol(void)
{
    printf("inline: %" PRId32 " %" PRId32 "\n", twice((int32_t)mix(seed, 95)), thrice((int32_t)mix(seed, 96)));
    printf("origin: %d %d\n", (int)origin.x, (int)origin.y);
    printf("otherwise: %" PRId32 "\n", called_otherwise((int32_t)(seed % 1000), 6, 7));
    printf("through: %" PRId32 "\n", apply_otherwise(otherwise(), (int32_t)(seed % 1000), 7));
    int32_t before = per_thread;
    per_thread = (int32_t)mix(seed, 97);
    printf("per thread: %" PRId32 " %" PRId32 "\n", before, per_thread_read());
    printf("renamed: %" PRId32 "\n", renamed((int32_t)mix(seed, 98)));
}

static void use_variables(void)
{
    int32_t before = counter;
    counter = (int32_t)mix(seed, 99);
    printf("counter: %" PRId32 " %" PRId32 "\n", before, counter_read());
    printf("table: %u %u\n", table[1], table[3]);
}

static void use_functions(void)
{
    struct operations operations;
    operations_fill(&operations);
    int32_t a = (int32_t)mix(seed, 110), b = (int32_t)mix(seed, 111);
    printf("operations: %" PRId32 " %" PRId32 " %d %d\n", operation_apply(operations.first, a, b),
           operation_apply(operations.others[0], a, b), operations.others[1] == NULL, operations.unsayable == NULL);
    printf("operation: %" PRId32 " %d\n", operation_apply(operation_of(1), a, b), operation_of(9) == NULL);
}

static void use_enums(void)
{
    printf("sizes: %d %d %d\n", sizes_next(SIZES_SMALL), sizes_next(SIZES_NONE), sizes_next(SIZES_LARGE));
    printf("wide sizes: %" PRId64 "\n", (int64_t)wide_sizes_other(WIDE_SIZES_ONE));
}

static void use_names(void)
{
    struct thing value = {1, 2, 3, 4};
    int32_t sum = thing(&value, 5, 6);
    printf("thing: %" PRId32 " %" PRId32 " %" PRId32 "\n", sum, value.type, value.Type);
}

static void use_macros(void)
{
    printf("integers: %" PRIu64 " %" PRId64 " %d %d %d\n", (uint64_t)MACRO_ALL_BITS, (int64_t)MACRO_LEAST, MACRO_LETTER,
           MACRO_CAST, MACRO_TRUTH);
    printf("single: %" PRId64 "\n", (int64_t)((double)MACRO_SINGLE * 1e9));
    printf("computed: %ld %zu %d\n", MACRO_CHOICE, MACRO_SIZE, MACRO_OF_ENUM);
    printf("addresses: %" PRIdPTR " %" PRIdPTR "\n", (intptr_t)MACRO_LAST, (intptr_t)MACRO_NOTHING);
    printf("bytes: %s\n", (const char *)MACRO_BYTES);
    printf("aliases: %" PRId32 " %" PRId32 "\n", renamed_too((int32_t)mix(seed, 112)),
           twice_again((int32_t)mix(seed, 113)));
}

int main(int count, char **arguments)
{
    seed = strtoull(count > 1 ? arguments[1] : "1", NULL, 10);
    use_bits();
    use_tight();
    use_flexible();
    use_unions();
    use_values();
    use_only_c();
    use_more_of_c();
    use_odd_values();
    use_no_symbol();
    use_variables();
    use_functions();
    use_enums();
    use_names();
    use_macros();
    return 0;
}
