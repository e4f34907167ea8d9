/* Functions that are lent to C for one call: a list through the frames that lend, the latest first. */
#include "bg_runtime.h"

/* The numbers of a list begin where those of no other list of the process are likely to come: its own address, moved
 * up, so that a number of one thread says nothing to another. They are never given twice. */
static uintptr_t next_number(struct bg_lendings *lendings)
{
    if (!lendings->last)
        lendings->last = (uintptr_t)lendings << 16;
    return ++lendings->last;
}

void bg_lending_begin(struct bg_lendings *lendings, struct bg_lending *lending)
{
    lending->userdata = next_number(lendings);
    lending->has_failed = false;
    lending->outer = lendings->latest;
    lendings->latest = lending;
}

struct bg_lending *bg_lending_find(const struct bg_lendings *lendings, const void *userdata)
{
    struct bg_lending *lending = lendings->latest;
    while (lending && lending->userdata != (uintptr_t)userdata)
        lending = lending->outer;
    return lending && !lending->has_failed ? lending : NULL;
}

/* The latest ends first, except that a call with several callbacks may end them in any order. */
void bg_lending_end(struct bg_lendings *lendings, struct bg_lending *lending)
{
    struct bg_lending **link = &lendings->latest;
    while (*link && *link != lending)
        link = &(*link)->outer;
    if (*link)
        *link = lending->outer;
}
