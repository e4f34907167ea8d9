#include "shapes.h"

#include <stdlib.h>

int shapes_counter = 7;
const char shapes_title[] = "shapes";
struct nested shapes_default = {.at = {1, 2}, .type = "default", .grid = {{1, 2, 3}, {4, 5, 6}}, .bits = {5, -3},
                                .letters = {'a', 'b', 0}, .func = -1, .is_open = true};

struct shape {
    int sides;
};

struct nested shapes_move(struct nested shape, int by)
{
    shape.at.x = (int16_t)(shape.at.x + by);
    shape.at.y = (int16_t)(shape.at.y + by);
    shape.grid[1][2] += by;
    shape.value.whole += by;
    return shape;
}

int16_t shapes_aligned(const struct wide_aligned *aligned)
{
    return aligned->value;
}

int32_t shapes_packed(const struct packed *packed)
{
    return packed->value * packed->mark;
}

unsigned shapes_bits(const struct nested *shape)
{
    return shape->bits.low * 100 + (unsigned)(shape->bits.high + 50);
}

int shapes_apply(adder add, int a, int b)
{
    return add(a, b);
}

int shapes_add(int a, int b)
{
    return a + b;
}

enum wide shapes_wide(enum wide w)
{
    return w;
}

void *shapes_same(void *pointer)
{
    return pointer;
}

enum way shapes_turn(enum way way)
{
    return way == up ? down : type;
}

int shapes_show(int number, see see, void *data)
{
    if (!see)
        return data ? -3 : -2;
    return see(number, data);
}

int shapes_old(void)
{
    return 3;
}

int shapes_older(void)
{
    return 2;
}

int shapes_names(int type, int range, int string, int len, int bgRange, int unsafe, int C, int raw, int glue, int int32)
{
    return type + range + string + len + bgRange + unsafe + C + raw + glue + int32;
}

static int alive;

shape *shape_new(int sides)
{
    shape *made = sides > 2 ? malloc(sizeof *made) : NULL;
    if (made)
        made->sides = sides;
    alive += made != NULL;
    return made;
}

shape *shape_shown(int sides, see see, void *data)
{
    see(sides, data);
    return shape_new(sides);
}

void shapes_both(see see, void *data, shape **one, shape **two)
{
    *one = shape_new(3);
    *two = see(4, data) == 4 ? shape_new(4) : NULL;
}

int shapes_alive(void)
{
    return alive;
}

int shape_free(shape *shape)
{
    alive -= shape != NULL;
    free(shape);
    return 1;
}

int shape_scale(shape *shape, int s)
{
    return shape->sides * s;
}
