/* What C can declare and few languages can say: each construct with functions that fill it and functions that read it,
 * by address and by value. All values come from a seed and all are integers in the end, so that every language prints
 * the same. */
#ifndef CONSTRUCTS_H
#define CONSTRUCTS_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>
#include <wchar.h>

/* A well mixed number: the PLACE-th that comes of SEED. */
uint64_t mix(uint64_t seed, uint32_t place);

/* --- bit-fields --- */

/** Bits of every kind. */
struct bits {
    unsigned low : 3;       /**< three of them */
    int signed_low : 5;     /**< from -16 to 15 */
    unsigned : 0;
    bool truth : 1;
    unsigned long long wide : 60;
    int64_t whole : 64;
    uint8_t byte_of_four : 4;
    unsigned across : 23;
};
void bits_fill(struct bits *out, uint64_t seed);
uint64_t bits_digest(const struct bits *bits);
struct bits bits_make(uint64_t seed);
uint64_t bits_digest_value(struct bits bits);

/* --- packed and aligned --- */

struct tight {
    char letter;
    int32_t number;
    double real;
    uint16_t halves[3];
} __attribute__((packed));
struct tight tight_make(uint64_t seed);
uint64_t tight_digest(struct tight tight);

struct tight_and_aligned {
    char letter;
    uint64_t number;
} __attribute__((packed, aligned(16)));
void tight_and_aligned_fill(struct tight_and_aligned *out, uint64_t seed);
uint64_t tight_and_aligned_digest(const struct tight_and_aligned *value);

typedef uint32_t loose_number __attribute__((aligned(2)));
struct loose {
    uint16_t first;
    loose_number second;
};
struct loose loose_make(uint64_t seed);
uint64_t loose_digest(struct loose loose);

/** Aligned by its name. */
typedef struct {
    uint32_t items[4];
} broad __attribute__((aligned(16)));
broad broad_make(uint64_t seed);
uint64_t broad_digest(broad broad);

#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
# define OTHER_ORDER "little-endian"
#else
# define OTHER_ORDER "big-endian"
#endif
/** In an order of bytes that is not the machine's, which is for C alone to read. */
struct wire {
    uint32_t length;
    uint16_t kind;
} __attribute__((scalar_storage_order(OTHER_ORDER)));
struct wire wire_make(uint64_t seed);
uint64_t wire_digest(struct wire wire);

/* --- arrays without a length --- */

struct flexible {
    uint32_t count;
    uint16_t items[];
};
/* COUNT items from SEED, behind OUT, which has room for them. */
void flexible_fill(struct flexible *out, uint32_t count, uint64_t seed);
uint64_t flexible_digest(const struct flexible *flexible);

/* --- unions and what has no name --- */

union either {
    uint32_t number;
    float real;
    uint8_t bytes[8];
};
union either either_make(uint64_t seed);
uint64_t either_digest(union either either);

struct nested {
    int32_t before;
    struct {
        int16_t x;
        union {
            uint32_t inner;
            uint8_t parts[4];
        };
    };
    struct {
        uint8_t r, g, b;
    } colours[2];
    int32_t after;
};
struct nested nested_make(uint64_t seed);
uint64_t nested_digest(struct nested nested);

/* --- records by value, as the calling convention has them in registers and on the stack --- */

struct pair {
    float x, y;
};
struct mixed {
    double real;
    int32_t number;
};
struct large {
    int64_t items[5];
};
struct pair pair_swap(struct pair pair);
struct mixed mixed_turn(int32_t number, struct mixed mixed, double real);
struct large large_turn(struct large large, struct pair pair, uint8_t last);

/* --- types that only C computes with --- */

long double long_double_make(int64_t value);
int64_t long_double_twice(long double value);
struct with_long_double {
    uint8_t before;
    long double value;
    uint8_t after;
};
void with_long_double_fill(struct with_long_double *out, uint64_t seed);
int64_t with_long_double_digest(const struct with_long_double *value);
_Complex double complex_make(int32_t real, int32_t imaginary);
int64_t complex_digest(_Complex double value);
#ifdef __SIZEOF_INT128__
unsigned __int128 wide_make(uint64_t high, uint64_t low);
uint64_t wide_high(unsigned __int128 value);
#endif
typedef float four_floats __attribute__((vector_size(16)));
four_floats vector_make(int32_t first);
int64_t vector_sum(four_floats vector);
#if defined(__x86_64__) || defined(__aarch64__)
typedef _Float16 half_float;
#else
typedef uint16_t half_float __attribute__((vector_size(2)));
#endif
struct with_half {
    uint16_t before;
    half_float value;
};
half_float half_make(int32_t number);
int32_t half_twice(half_float value);
struct with_half with_half_make(uint16_t before, half_float value);
int32_t with_half_digest(struct with_half with);

float _Complex complex_float_make(int32_t real, int32_t imaginary);
int64_t complex_float_digest(float _Complex value);
long double _Complex complex_long_make(int32_t real, int32_t imaginary);
int64_t complex_long_digest(long double _Complex value);
struct atomics {
    _Atomic int32_t count;
    _Atomic(uint64_t) total;
};
void atomics_fill(struct atomics *out, uint64_t seed);
int64_t atomics_digest(struct atomics *value);
struct atomics atomics_make(_Atomic(uint64_t) total);

/* --- characters, what is empty, qualifiers, and no prototype --- */

struct characters {
    char16_t narrow;
    char32_t wide;
    wchar_t native;
    wchar_t text[3];
};
char16_t next_narrow(char16_t value);
char32_t next_wide(char32_t value);
wchar_t next_native(wchar_t value);
struct characters characters_turn(struct characters value, const char16_t *narrow);
struct empty {};
int32_t empty_between(int32_t before, struct empty nothing, int32_t after);
struct empty empty_turn(struct empty nothing, int32_t *count);
int32_t volatile_sum(const volatile int32_t *restrict first, int32_t *const restrict second);
extern volatile int32_t ticks;
int32_t unprototyped();

/* --- what has no symbol of its own, or another way to be called --- */

/* Nobody calls it, but packages are linked with all there is, so with what this needs: libm. */
static inline int32_t rounded(double value)
{
    return (int32_t)lrint(value);
}

static inline int32_t twice(int32_t value)
{
    return (int32_t)((uint32_t)value * 2u);
}
inline int32_t thrice(int32_t value)
{
    return (int32_t)((uint32_t)value * 3u);
}
static const struct pair origin = {3, 4};
static inline struct bits bits_inline(uint64_t seed)
{
    return bits_make(seed + 1);
}
#if defined(__x86_64__)
# define OTHERWISE __attribute__((ms_abi))
#elif defined(__i386__)
# define OTHERWISE __attribute__((regparm(2)))
#else
# define OTHERWISE
#endif
int32_t OTHERWISE called_otherwise(int32_t a, double b, int32_t c);
#ifndef CONSTRUCTS_IN_WORDS
int32_t (OTHERWISE *otherwise(void))(int32_t a, int32_t b);
int32_t OTHERWISE apply_otherwise(int32_t (OTHERWISE *how)(int32_t a, int32_t b), int32_t a, int32_t b);
#endif
extern _Thread_local int32_t per_thread;
int32_t per_thread_read(void);
int32_t renamed(int32_t value) __asm__("constructs_real_name");

/* --- variables --- */

extern int32_t counter;
extern const uint16_t table[4];
int32_t counter_read(void);

/* --- functions as values --- */

typedef int32_t (*operation)(int32_t a, int32_t b);
operation operation_of(uint32_t which);
int32_t operation_apply(operation operation, int32_t a, int32_t b);
struct operations {
    operation first;
    operation others[2];
    void (*unsayable)(long double value);
};
void operations_fill(struct operations *out);

/* --- enums --- */

enum sizes { SIZES_SMALL = -3, SIZES_NONE = 0, SIZES_LARGE = 100000 };
enum wide_sizes { WIDE_SIZES_ONE = 1, WIDE_SIZES_TOP = 0x7fffffffffffffff };
enum sizes sizes_next(enum sizes size);
enum wide_sizes wide_sizes_other(enum wide_sizes size);

/* --- names: the same twice, of a keyword, differing in case --- */

struct thing {
    int32_t type, Type, self, match;
};
int32_t thing(struct thing *thing, int32_t func, int32_t Func);

/* --- macros: values of every kind, and functions by another name --- */

#define MACRO_ALL_BITS 0xFFFFFFFFFFFFFFFFull
#define MACRO_LEAST (-9223372036854775807ll - 1)
#define MACRO_LETTER '\377'
#define MACRO_CAST ((unsigned char)300)
#define MACRO_TRUTH ((_Bool)1)
#define MACRO_SINGLE 0.1f
#define MACRO_CHOICE (sizeof(long) == 8 ? 64L : 32L)
#define MACRO_SIZE sizeof(struct pair)
#define MACRO_OF_ENUM SIZES_SMALL
#define MACRO_LAST ((void *)-1)
#define MACRO_NOTHING NULL
#define MACRO_BYTES ((const unsigned char *)"gr\xc3\xbc\xc3\x9f" "e\t\"")
#define renamed_too renamed
#define twice_again (twice)

#endif
