#include "odd.h"

#include <string.h>

int odd_variable = 42;

static int compare(const void *a, const void *b)
{
    return a < b;
}

void odd_fill(struct odd_nested *out)
{
    memset(out, 0, sizeof *out);
    out->small[2] = (struct odd_small){'z', true, -2, ODD_NEGATIVE};
    out->either.integer = 7;
    out->point.y = 9;
    out->compare = compare;
    out->names[1] = "second";
    out->platform = -3;
    out->size = 4;
    out->wide = UINT64_MAX;
    out->matrix[1][3] = 255;
}

struct odd_small odd_turn(struct odd_small in, int8_t by)
{
    return (struct odd_small){(char)(in.letter + by), !in.truth, (short)-in.number, (enum odd_sign)-in.sign};
}

odd_word odd_swap(odd_word word)
{
    return (odd_word){.bytes = {word.bytes[3], word.bytes[2], word.bytes[1], word.bytes[0]}};
}

long odd_keywords(int bg, int new, int arguments, int module, int name, int value, int at)
{
    return bg + 10 * new + 100 * arguments + 1000 * module + 10000 * name + 100000 * value + 1000000 * at;
}

int odd_call(int (*function)(void *data, int value), void *data, int value)
{
    return function(data, value);
}

int odd_twice(void *data, int value)
{
    return data ? -1 : 2 * value;
}

uint64_t odd_negate(int64_t value)
{
    return (uint64_t)-value;
}

float odd_quarter(float value)
{
    return value / 4;
}

int require(int x)
{
    return x + 1;
}

int module(void)
{
    return 2;
}

int records(void)
{
    return 3;
}

int memory(void)
{
    return 4;
}

int raw(void)
{
    return 5;
}

int close_(void)
{
    return 6;
}

int functions(void)
{
    return 7;
}

int peek(int x)
{
    return x + 8;
}

int odd_many(int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9, int a10, int a11, int a12, int a13,
             int a14, int a15, int a16, int a17, int a18, int a19, int a20, int a21, int a22, int a23, int a24, int a25,
             int a26, int a27, int a28, int a29, int a30, int a31, int a32, int a33, int a34, struct odd_small last)
{
    return a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11 + a12 + a13 + a14 + a15 + a16 + a17 + a18 + a19 +
           a20 + a21 + a22 + a23 + a24 + a25 + a26 + a27 + a28 + a29 + a30 + a31 + a32 + a33 + a34 + last.number;
}

int odd_ending(void (*end)(int) __attribute__((noreturn)))
{
    return end != 0;
}

struct odd_page odd_turn_page(struct odd_page page, unsigned char first)
{
    page.bytes[0] = first;
    return page;
}
