/* The library of the scenario. */
#include "constructs.h"

_Thread_local int32_t per_thread = 17;
int32_t counter = 5;
const uint16_t table[4] = {1, 20, 300, 4000};

uint64_t mix(uint64_t seed, uint32_t place)
{
    uint64_t value = (seed + 1) * UINT64_C(0x9e3779b97f4a7c15) + place * UINT64_C(0xbf58476d1ce4e5b9);
    value ^= value >> 29;
    value *= UINT64_C(0x94d049bb133111eb);
    return value ^ value >> 32;
}

/* One number of many, in which their order counts. */
static uint64_t digest(uint64_t so_far, uint64_t next)
{
    return (so_far ^ next) * UINT64_C(0x100000001b3) + 1;
}

void bits_fill(struct bits *out, uint64_t seed)
{
    out->low = mix(seed, 0) & 7;
    out->signed_low = (int)(mix(seed, 1) % 32) - 16;
    out->truth = mix(seed, 2) & 1;
    out->wide = mix(seed, 3) >> 4;
    out->whole = (int64_t)mix(seed, 4);
    out->byte_of_four = mix(seed, 5) & 15;
    out->across = mix(seed, 6) & 0x7fffff;
}

uint64_t bits_digest(const struct bits *bits)
{
    uint64_t all = digest(digest(digest(0, bits->low), (uint64_t)(int64_t)bits->signed_low), bits->truth);
    all = digest(digest(all, bits->wide), (uint64_t)bits->whole);
    return digest(digest(all, bits->byte_of_four), bits->across);
}

struct bits bits_make(uint64_t seed)
{
    struct bits bits = {0};
    bits_fill(&bits, seed);
    return bits;
}

uint64_t bits_digest_value(struct bits bits)
{
    return bits_digest(&bits);
}

struct tight tight_make(uint64_t seed)
{
    struct tight tight = {(char)('a' + mix(seed, 0) % 26), (int32_t)mix(seed, 1), (double)(mix(seed, 2) % 1000), {0}};
    for (uint32_t i = 0; i < 3; i++)
        tight.halves[i] = (uint16_t)mix(seed, 3 + i);
    return tight;
}

uint64_t tight_digest(struct tight tight)
{
    uint64_t all = digest(digest(digest(0, (uint8_t)tight.letter), (uint32_t)tight.number), (uint64_t)tight.real);
    return digest(digest(digest(all, tight.halves[0]), tight.halves[1]), tight.halves[2]);
}

void tight_and_aligned_fill(struct tight_and_aligned *out, uint64_t seed)
{
    out->letter = (char)('a' + mix(seed, 0) % 26);
    out->number = mix(seed, 1);
}

uint64_t tight_and_aligned_digest(const struct tight_and_aligned *value)
{
    return digest(digest(0, (uint8_t)value->letter), value->number);
}

struct loose loose_make(uint64_t seed)
{
    return (struct loose){(uint16_t)mix(seed, 0), (uint32_t)mix(seed, 1)};
}

uint64_t loose_digest(struct loose loose)
{
    return digest(digest(0, loose.first), loose.second);
}

broad broad_make(uint64_t seed)
{
    return (broad){{(uint32_t)mix(seed, 0), (uint32_t)mix(seed, 1), (uint32_t)mix(seed, 2), (uint32_t)mix(seed, 3)}};
}

uint64_t broad_digest(broad broad)
{
    uint64_t all = (uintptr_t)&broad % 16;
    for (int i = 0; i < 4; i++)
        all = digest(all, broad.items[i]);
    return all;
}

struct wire wire_make(uint64_t seed)
{
    return (struct wire){(uint32_t)mix(seed, 0), (uint16_t)mix(seed, 1)};
}

uint64_t wire_digest(struct wire wire)
{
    return digest(digest(0, wire.length), wire.kind);
}

void flexible_fill(struct flexible *out, uint32_t count, uint64_t seed)
{
    out->count = count;
    for (uint32_t i = 0; i < count; i++)
        out->items[i] = (uint16_t)mix(seed, i);
}

uint64_t flexible_digest(const struct flexible *flexible)
{
    uint64_t all = digest(0, flexible->count);
    for (uint32_t i = 0; i < flexible->count; i++)
        all = digest(all, flexible->items[i]);
    return all;
}

union either either_make(uint64_t seed)
{
    union either either = {0};
    for (uint32_t i = 0; i < 8; i++)
        either.bytes[i] = (uint8_t)mix(seed, i);
    return either;
}

uint64_t either_digest(union either either)
{
    uint64_t all = 0;
    for (uint32_t i = 0; i < 8; i++)
        all = digest(all, either.bytes[i]);
    return all;
}

struct nested nested_make(uint64_t seed)
{
    struct nested nested = {.before = (int32_t)mix(seed, 0), .after = (int32_t)mix(seed, 1)};
    nested.x = (int16_t)mix(seed, 2);
    nested.inner = (uint32_t)mix(seed, 3);
    for (uint32_t i = 0; i < 2; i++) {
        nested.colours[i].r = (uint8_t)mix(seed, 4 + i);
        nested.colours[i].g = (uint8_t)mix(seed, 6 + i);
        nested.colours[i].b = (uint8_t)mix(seed, 8 + i);
    }
    return nested;
}

uint64_t nested_digest(struct nested nested)
{
    uint64_t all = digest(digest(0, (uint32_t)nested.before), (uint16_t)nested.x);
    all = digest(digest(all, nested.inner), (uint32_t)nested.after);
    for (int i = 0; i < 2; i++)
        all = digest(digest(digest(all, nested.colours[i].r), nested.colours[i].g), nested.colours[i].b);
    return all;
}

struct pair pair_swap(struct pair pair)
{
    return (struct pair){pair.y, pair.x};
}

struct mixed mixed_turn(int32_t number, struct mixed mixed, double real)
{
    return (struct mixed){mixed.real + real, mixed.number - number};
}

struct large large_turn(struct large large, struct pair pair, uint8_t last)
{
    struct large turned = {{large.items[4], large.items[3] + (int64_t)pair.x, large.items[2] + (int64_t)pair.y,
                            large.items[1] + last, large.items[0]}};
    return turned;
}

long double long_double_make(int64_t value)
{
    return (long double)value + 0.5L;
}

int64_t long_double_twice(long double value)
{
    return (int64_t)(value * 2);
}

void with_long_double_fill(struct with_long_double *out, uint64_t seed)
{
    out->before = (uint8_t)mix(seed, 0);
    out->value = (long double)(int64_t)(mix(seed, 1) >> 8);
    out->after = (uint8_t)mix(seed, 2);
}

int64_t with_long_double_digest(const struct with_long_double *value)
{
    return (int64_t)value->value + value->before * 1000 + value->after;
}

_Complex double complex_make(int32_t real, int32_t imaginary)
{
    return real + imaginary * (_Complex double)__builtin_complex(0.0, 1.0);
}

int64_t complex_digest(_Complex double value)
{
    return (int64_t)__real__ value * 1000003 + (int64_t)__imag__ value;
}

#ifdef __SIZEOF_INT128__
unsigned __int128 wide_make(uint64_t high, uint64_t low)
{
    return (unsigned __int128)high << 64 | low;
}

uint64_t wide_high(unsigned __int128 value)
{
    return (uint64_t)(value >> 64) ^ (uint64_t)value;
}
#endif

four_floats vector_make(int32_t first)
{
    return (four_floats){(float)first, (float)(first + 1), (float)(first + 2), (float)(first + 3)};
}

int64_t vector_sum(four_floats vector)
{
    return (int64_t)(vector[0] * 1000 + vector[1] * 100 + vector[2] * 10 + vector[3]);
}

int32_t OTHERWISE called_otherwise(int32_t a, double b, int32_t c)
{
    return (int32_t)((uint32_t)a * 10u + (uint32_t)(int32_t)b * 100u + (uint32_t)c);
}

#if defined(__x86_64__) || defined(__aarch64__)
half_float half_make(int32_t number)
{
    return (half_float)number + (half_float)0.5;
}

int32_t half_twice(half_float value)
{
    return (int32_t)(value * 2);
}
#else
half_float half_make(int32_t number)
{
    return (half_float){(uint16_t)(number * 2 + 1)};
}

int32_t half_twice(half_float value)
{
    return value[0];
}
#endif

struct with_half with_half_make(uint16_t before, half_float value)
{
    return (struct with_half){before, value};
}

int32_t with_half_digest(struct with_half with)
{
    return with.before * 1000 + half_twice(with.value);
}

float _Complex complex_float_make(int32_t real, int32_t imaginary)
{
    return __builtin_complex((float)real, (float)imaginary);
}

int64_t complex_float_digest(float _Complex value)
{
    return (int64_t)__real__ value * 1000003 + (int64_t)__imag__ value;
}

long double _Complex complex_long_make(int32_t real, int32_t imaginary)
{
    return __builtin_complex((long double)real, (long double)imaginary);
}

int64_t complex_long_digest(long double _Complex value)
{
    return (int64_t)__real__ value * 1000003 + (int64_t)__imag__ value;
}

void atomics_fill(struct atomics *out, uint64_t seed)
{
    out->count = (int32_t)mix(seed, 3);
    out->total = mix(seed, 4) >> 8;
}

int64_t atomics_digest(struct atomics *value)
{
    return (int64_t)value->total + ++value->count;
}

struct atomics atomics_make(_Atomic(uint64_t) total)
{
    return (struct atomics){(int32_t)(total % 1000), total * 2};
}

char16_t next_narrow(char16_t value)
{
    return (char16_t)(value + 1);
}

char32_t next_wide(char32_t value)
{
    return value + 1;
}

wchar_t next_native(wchar_t value)
{
    return value + 1;
}

struct characters characters_turn(struct characters value, const char16_t *narrow)
{
    return (struct characters){(char16_t)(value.narrow + *narrow),
                               value.wide ^ 1u,
                               value.text[0],
                               {value.text[1], value.text[2], value.native}};
}

int32_t empty_between(int32_t before, struct empty nothing, int32_t after)
{
    (void)nothing;
    return (int32_t)((uint32_t)before * 3u - (uint32_t)after);
}

struct empty empty_turn(struct empty nothing, int32_t *count)
{
    ++*count;
    return nothing;
}

int32_t volatile_sum(const volatile int32_t *restrict first, int32_t *const restrict second)
{
    return (int32_t)((uint32_t)*first + (uint32_t)*second);
}

volatile int32_t ticks = 5;

int32_t unprototyped()
{
    return ticks++;
}

static int32_t OTHERWISE difference(int32_t a, int32_t b)
{
    return (int32_t)((uint32_t)a - (uint32_t)b);
}

int32_t (OTHERWISE *otherwise(void))(int32_t a, int32_t b)
{
    return difference;
}

int32_t OTHERWISE apply_otherwise(int32_t (OTHERWISE *how)(int32_t a, int32_t b), int32_t a, int32_t b)
{
    return how(a, b);
}

int32_t per_thread_read(void)
{
    return per_thread;
}

int32_t renamed(int32_t value)
{
    return (int32_t)((uint32_t)value + 7u);
}

int32_t counter_read(void)
{
    return counter;
}

static int32_t add(int32_t a, int32_t b)
{
    return (int32_t)((uint32_t)a + (uint32_t)b);
}

static int32_t subtract(int32_t a, int32_t b)
{
    return (int32_t)((uint32_t)a - (uint32_t)b);
}

operation operation_of(uint32_t which)
{
    return which == 0 ? add : which == 1 ? subtract : NULL;
}

int32_t operation_apply(operation operation, int32_t a, int32_t b)
{
    return operation ? operation(a, b) : -1;
}

void operations_fill(struct operations *out)
{
    *out = (struct operations){add, {subtract, NULL}, NULL};
}

enum sizes sizes_next(enum sizes size)
{
    return size == SIZES_SMALL ? SIZES_NONE : size == SIZES_NONE ? SIZES_LARGE : SIZES_SMALL;
}

enum wide_sizes wide_sizes_other(enum wide_sizes size)
{
    return size == WIDE_SIZES_ONE ? WIDE_SIZES_TOP : WIDE_SIZES_ONE;
}

int32_t thing(struct thing *thing, int32_t func, int32_t Func)
{
    int32_t sum = thing->type + thing->Type * 2 + thing->self * 3 + thing->match * 4;
    thing->type = func;
    thing->Type = Func;
    return sum;
}
