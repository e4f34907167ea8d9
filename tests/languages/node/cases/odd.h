/* What JavaScript must take care of: names that it has for itself, records of every shape, values beyond a double. */
#ifndef ODD_H
#define ODD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ODD_TEXT "quote ' backslash \\ brace ${x} \xc3\xbc \x01"
#define ODD_BYTES "\xff\xfe"
#define ODD_LEAST (-9223372036854775807LL - 1)
#define ODD_MOST 18446744073709551615ULL
#define ODD_HALF 0.5
#define ODD_LETTER 'x'

enum odd_sign { ODD_NEGATIVE = -1, ODD_POSITIVE = 1, ODD_ALSO_POSITIVE = 1 };
enum odd_wide { ODD_TOP = 0x80000000 };
#define ODD_NEGATIVE ODD_NEGATIVE
enum { ODD_LOOSE = 7 };

struct odd_small {
    char letter;
    bool truth;
    short number;
    enum odd_sign sign;
};

struct odd_nested {
    struct odd_small small[3];
    union {
        int32_t integer;
        float number;
        void *pointer;
    } either;
    struct {
        int x, y;
    } point;
    int (*compare)(const void *a, const void *b);
    const char *names[2];
    long platform;
    size_t size;
    uint64_t wide;
    uint8_t matrix[2][4];
};

struct odd_bits {
    unsigned low : 3;
    int high : 5;
};

struct odd_tail {
    int count;
    double items[];
};

typedef union {
    uint32_t word;
    uint8_t bytes[4];
} odd_word;

/** Fills a record in a way that its reader can foresee. */
void odd_fill(struct odd_nested *out);

/** By value, there and back. */
struct odd_small odd_turn(struct odd_small in, int8_t by);

odd_word odd_swap(odd_word word);

/** Parameters with the names of keywords and of what the glue uses itself. */
long odd_keywords(int bg, int new, int arguments, int module, int name, int value, int at);

int odd_call(int (*function)(void *data, int value), void *data, int value);
int odd_twice(void *data, int value);

uint64_t odd_negate(int64_t value);
float odd_quarter(float value);

/* Names that a module of JavaScript has. */
int require(int x);
int module(void);
int records(void);
int memory(void);

/* Names that the glue has. */
int raw(void);
int close_(void);
int functions(void);
int peek(int x);

/* Many parameters, the last of them a record. */
int odd_many(int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9, int a10, int a11, int a12, int a13,
             int a14, int a15, int a16, int a17, int a18, int a19, int a20, int a21, int a22, int a23, int a24, int a25,
             int a26, int a27, int a28, int a29, int a30, int a31, int a32, int a33, int a34, struct odd_small last);

/* A type that C compilers tell from that of other functions. */
int odd_ending(void (*end)(int) __attribute__((noreturn)));

/* A value with more room than a call has for one. */
struct odd_page {
    unsigned char bytes[5000];
};
struct odd_page odd_turn_page(struct odd_page page, unsigned char first);

extern int odd_variable;

#endif
