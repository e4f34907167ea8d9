#include "shapes.h"

#include <string.h>

int shapes_variable = 42;

static int compare(const void *a, const void *b)
{
    return a < b;
}

void shapes_fill(struct shapes_nested *out)
{
    memset(out, 0, sizeof *out);
    out->small[2] = (struct shapes_small){'z', true, -2, SHAPES_NEGATIVE};
    out->either.integer = 7;
    out->point.y = 9;
    out->compare = compare;
    out->names[1] = "second";
    out->platform = -3;
    out->size = 4;
    out->wide = UINT64_MAX;
    out->matrix[1][3] = 255;
}

struct shapes_small shapes_turn(struct shapes_small in)
{
    return (struct shapes_small){(char)(in.letter + 1), !in.truth, (short)-in.number, (enum shapes_sign)-in.sign};
}

long shapes_keywords(long in, long out, long ref, long string, char event)
{
    return in + 2 * out + 3 * ref + 4 * string + 5 * event;
}

int shapes_call(int (*function)(void *data, int value), void *data, int value)
{
    return function(data, value);
}

int equals(int a, int b)
{
    return a == b;
}
