#include "elsewhere.h"

#include <stdlib.h>

struct door {
    long number;
};

struct shell {
    int number;
};

door *door_open(long number)
{
    door *opened = malloc(sizeof *opened);
    if (opened)
        opened->number = number;
    return opened;
}

void door_close(door *door)
{
    free(door);
}

long door_number(const door *door)
{
    return door->number;
}

size_t door_count(struct point point)
{
    return (size_t)point.x * (size_t)point.y;
}

enum width elsewhere_width(enum width width)
{
    return width;
}

shell *shell_open(int number)
{
    shell *opened = malloc(sizeof *opened);
    if (opened)
        opened->number = number;
    return opened;
}

void shell_close(shell *shell)
{
    free(shell);
}
