/* What C lays out and C# must repeat: raw records of every shape, and names that C# has for itself. */
#ifndef SHAPES_H
#define SHAPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Text that would leave a comment: </summary> <b> & "quotes" */
#define SHAPES_TEXT "quote \" backslash \\ brace { \xc3\xbc \x01"
#define SHAPES_LEAST (-9223372036854775807LL - 1)
#define SHAPES_MOST 18446744073709551615ULL
#define SHAPES_HALF 0.5
#define SHAPES_NOUGHT (-0.0)

enum shapes_sign { SHAPES_NEGATIVE = -1, SHAPES_POSITIVE = 1, SHAPES_ALSO_POSITIVE = 1 };
enum shapes_wide { SHAPES_TOP = 0x80000000 };
enum { SHAPES_LOOSE = 7 };

struct shapes_small {
    char letter;
    bool truth;
    short number;
    enum shapes_sign sign;
};

struct shapes_nested {
    struct shapes_small small[3];
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

struct shapes_bits {
    unsigned low : 3;
    int high : 5;
};

struct shapes_tail {
    int count;
    double items[];
};

struct shapes_list {
    struct shapes_list *next;
    int object, string, params;
};

/** Fills every byte of a record in a way that its reader can foresee. */
void shapes_fill(struct shapes_nested *out);

/** By value, there and back. */
struct shapes_small shapes_turn(struct shapes_small in);

/** Parameters with the names of keywords. */
long shapes_keywords(long in, long out, long ref, long string, char event);

int shapes_call(int (*function)(void *data, int value), void *data, int value);

/** A C name that every object of .NET has. */
int equals(int a, int b);

extern int shapes_variable;

#endif
