/* Names that JavaScript has other ideas about or that come out alike, and values that lie where few do. */
#ifndef NAMES_H
#define NAMES_H

#include <stdint.h>

/* A keyword, and the name that it gets instead. */
int delete(int value);
int delete_(int value);

/* What a promise would call. */
int then(int value);

/* What the addon calls its own things. */
int env(int value);
int info(int value);
int symbols(int value);

/* Alike once they are styled. */
int quiet(int value);
int Quiet(int value);

/* So are these, as enumerators. */
enum names_size { NAMES_SIZE_m = 1, NAMES_SIZE_M = 2 };
enum names_size names_larger(enum names_size than);

/* Parameters that come out alike. */
int parted(int new, int new_, int bg_result);

enum { __filename = 3, delete__ = 4, toString = 5 };

/* Keys of objects that are none. */
struct __proto__ {
    int32_t __proto__, constructor;
};
int prototype_sum(struct __proto__ value);

/* The same tag and typedef, which C keeps apart. */
struct both {
    int32_t first;
};
typedef struct {
    int32_t second, third;
} both;
int both_sum(struct both one, both other);

/* The name that the raw layer has for a type of C. */
struct long_double {
    int32_t number;
};
int long_double_take(struct long_double one, long double other);

/* By value, at an address that not every memory has. */
struct aligned {
    int32_t number;
    int32_t sign : 1;
} __attribute__((aligned(64)));
int aligned_check(struct aligned *value);
int aligned_number(struct aligned value);

#endif
