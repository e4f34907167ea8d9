/* The library of this scenario. Colors and levels that do not exist are what it is for. */
#include "lamp.h"

#include <stdlib.h>
#include <string.h>

static uint32_t calls;

static enum lamp_color next_color(int color)
{
    return color == LAMP_RED ? LAMP_AMBER : color == LAMP_AMBER ? LAMP_DARK : (enum lamp_color)(color + 60);
}

enum lamp_color lamp_next(enum lamp_color color)
{
    calls++;
    return next_color((int)color);
}

void lamp_swap(enum lamp_color one, enum lamp_color *other, enum lamp_color *limit)
{
    calls++;
    *other = *limit;
    *limit = one;
}

unsigned lamp_larger(int kind, uint32_t by, unsigned *last)
{
    calls++;
    *last = LAMP_LARGE + by;
    return (unsigned)kind + by;
}

int lamp_others(unsigned modes)
{
    calls++;
    return (int)(modes ^ (LAMP_MODE_BLINK | LAMP_MODE_DIM | LAMP_MODE_NIGHT));
}

int lamp_step(uint32_t rows, int last)
{
    calls++;
    return rows == 13 ? 13 : rows && last == LAMP_STEP_ROW ? LAMP_STEP_ROW : LAMP_STEP_DONE;
}

int lamp_lacks(enum lamp_part parts, unsigned *lacking)
{
    calls++;
    *lacking = 7u & ~(unsigned)parts;
    return (int)((*lacking & 1) + (*lacking >> 1 & 1) + (*lacking >> 2));
}

struct lamp_pair lamp_mix(struct lamp_state left, const struct lamp_state *right, uint32_t faulty)
{
    calls++;
    struct lamp_pair pair = {left, right ? *right : left};
    pair.left.color = pair.right.color;
    if (faulty == 1)
        pair.left.color = (enum lamp_color)8;
    if (faulty == 2)
        pair.right.level = 4;
    return pair;
}

int lamp_each(uint32_t count, uint32_t faulty, lamp_see see, void *data)
{
    calls++;
    int sum = 0;
    enum lamp_color color = LAMP_RED;
    for (uint32_t i = 0; i < count; i++) {
        struct lamp_state state = {color, (int)i, LAMP_LEVEL_LOW, LAMP_MODE_NIGHT | i, i};
        enum lamp_color shown = faulty == 1 && i + 1 == count ? (enum lamp_color)17 : color;
        if (faulty == 2 && i + 1 == count)
            state.level = 5;
        sum += see(data, shown, 39 + i, state);
        color = color == LAMP_DARK ? LAMP_RED : next_color((int)color);
    }
    return sum;
}

enum lamp_status lamp_label(uint32_t which, const char **label, size_t *length)
{
    calls++;
    *label = which == 0 ? "lamp" : NULL;
    *length = which == 0 ? 4 : which == 3 ? 3 : 0;
    return which == 2 ? LAMP_NONE : LAMP_FINE;
}

enum lamp_status lamp_picture(uint32_t which, uint8_t **picture, size_t *length)
{
    calls++;
    *picture = which == 0 ? malloc(2) : NULL;
    *length = which == 0 ? 2 : which == 3 ? 3 : 0;
    if (*picture)
        memcpy(*picture, "\x01\x02", 2);
    return which == 2 ? LAMP_NONE : LAMP_FINE;
}

void lamp_free(void *memory)
{
    free(memory);
}

void lamp_say(uint32_t faulty, lamp_hear hear, void *data)
{
    calls++;
    hear(data, faulty ? NULL : "light");
}

uint32_t lamp_calls(void)
{
    return calls;
}
