/* Names that are fine in C and meet each other, or a word of the language, in Rust; and fields where Rust has none. */
#ifndef NAMED_H
#define NAMED_H

#include <stdbool.h>
#include <stdint.h>

/** Mode of all. */
enum m { M_ONE = 1, M_TWO };
/** The other one. */
enum m m(enum m m);

struct stat {
    int stat;
};
int stat(struct stat *stat);

typedef struct String {
    int self, self_, Self, crate, super, _, type;
} String;
int String_sum(const String *String);

typedef struct Option {
    int None;
} Option;
typedef struct core {
    int a;
} core;
struct fields {
    int b : 3;
};
int fields_sum(Option option, core core, struct fields fields);

struct twin {
    int e;
};
typedef struct twin *twin;
int twin_e(twin twin);

enum color { red, green };
static const int color_count = 2;
#define COLOR_FIRST red
int red_(void);
int size_of(int size_of);
int Some(int argument1);
int drop(int value);
int box(int type, int self, int self_, int mut, int match, int fn);
int self(void);
int self_(void);
extern int loop;
enum loop_kind { loop_kind = 3, async_ };

typedef int usize;
usize isize(usize usize);
typedef unsigned char u8;
u8 u8_next(u8 u8);

/** Methods that would meet each other. */
struct accessors {
    unsigned x : 3;
    unsigned set_x : 4;
    unsigned type : 2;
    unsigned clone : 1;
    unsigned default_ : 1;
    unsigned len : 5;
    unsigned new : 4;
    enum color self : 2;
    char next;
} __attribute__((packed));
int accessors_sum(struct accessors accessors);

typedef enum color shade;
struct shades {
    shade s : 4;
    int64_t t : 33;
    uint64_t u : 31;
    bool b : 1;
    signed char c : 7;
    int64_t across : 62;
} __attribute__((packed));
int64_t shades_sum(const struct shades *shades);

struct various {
    char pad;
    __builtin_va_list list;
    struct {
        bool yes;
        int deep;
    } inner;
    int (*call)(int);
    uint16_t many[3];
    bool flags[2];
    bool truth;
} __attribute__((packed));
int various_sum(const struct various *various);

typedef int big_int __attribute__((aligned(16)));
struct big {
    double before;
    char gap;
    big_int a;
};
struct big big_make(int a);
int big_sum(struct big big);

int takes_functions(int (*variadic)(const char *, ...), void (*opaque)(struct accessors));
static inline int inlined(struct accessors accessors, u8 added)
{
    return (int)accessors.x + added;
}

/* The same library without this function is still a library. */
int gone(int loop, int red, int m, int color_count);

#endif
