/* Types, functions and constants that are not the same, or not there, on every target. */
#ifndef ELSEWHERE_H
#define ELSEWHERE_H

#include <stddef.h>
#include <stdint.h>

struct pair {
    long number;
    void *pointer;
    long double precise;
};

struct point {
    int x;
    long y;
};

/** A door. */
typedef struct door door;

/** Opens a door. */
door *door_open(long number);

/** Closes it. */
void door_close(door *door);

/** Its number. */
long door_number(const door *door);

/** How many doors there are up to a point. */
size_t door_count(struct point point);

#define ELSEWHERE_LONGEST ((long)(~0UL >> 1))

enum width {
    WIDTH_NONE,
    WIDTH_MOST = (int)sizeof(void *)
};

enum width elsewhere_width(enum width width);

static inline long elsewhere_twice(long number)
{
    return 2 * number;
}

#ifdef _WIN32
/** A window, which is only there. */
typedef struct window window;

/** Opens it. */
window *window_open(int number);

/** Closes it. */
void window_close(window *window);
#else
/** A shell, which is only elsewhere. */
typedef struct shell shell;

/** Opens it. */
shell *shell_open(int number);

/** Closes it. */
void shell_close(shell *shell);
#endif

#if defined(__s390x__)
enum byte_order {
    BYTE_ORDER_BIG = 1
};

#define ELSEWHERE_FIRST_BIT 7

enum byte_order elsewhere_order(void);
#endif

#endif
