/* The library of named.h, but for gone(). */
#include "named.h"

int loop = 9;

enum m m(enum m m)
{
    return m == M_ONE ? M_TWO : M_ONE;
}

int stat(struct stat *stat)
{
    return stat->stat;
}

int String_sum(const String *String)
{
    return String->self + 2 * String->self_ + 3 * String->Self + 4 * String->crate + 5 * String->super + 6 * String->_ +
           7 * String->type;
}

int fields_sum(Option option, core core, struct fields fields)
{
    return option.None + 10 * core.a + 100 * fields.b;
}

int twin_e(twin twin)
{
    return twin->e;
}

int red_(void)
{
    return 7;
}

int size_of(int size_of)
{
    return size_of;
}

int Some(int argument1)
{
    return argument1 + 1;
}

int drop(int value)
{
    return value + 2;
}

int box(int type, int self, int self_, int mut, int match, int fn)
{
    return type + 2 * self + 3 * self_ + 4 * mut + 5 * match + 6 * fn;
}

int self(void)
{
    return 1;
}

int self_(void)
{
    return 2;
}

usize isize(usize usize)
{
    return usize + 1;
}

u8 u8_next(u8 u8)
{
    return (u8 + 1) & 255;
}

int accessors_sum(struct accessors accessors)
{
    return (int)(accessors.x + 10 * accessors.set_x + 1000 * accessors.type + 10000 * accessors.clone +
                 100000 * accessors.default_ + 1000000 * accessors.len) +
           (int)accessors.new * 3 + (int)accessors.self * 5 + accessors.next * 7;
}

int64_t shades_sum(const struct shades *shades)
{
    return (int64_t)shades->s + (int64_t)shades->t * 3 + (int64_t)shades->u * 5 + shades->b * 7 + shades->c * 11 +
           (shades->across ^ 1);
}

int various_sum(const struct various *various)
{
    return various->inner.deep + various->inner.yes + various->call(5) + various->many[1] + various->flags[1] * 100 +
           various->truth * 1000;
}

struct big big_make(int a)
{
    return (struct big){1.5, 'g', a};
}

int big_sum(struct big big)
{
    return (int)(big.before * 2) + big.gap + big.a;
}

int takes_functions(int (*variadic)(const char *, ...), void (*opaque)(struct accessors))
{
    return (variadic ? variadic("%d", 3) : 0) + (opaque ? 1 : 0);
}
