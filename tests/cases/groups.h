// bridgegen: --name groups
/* Documentation of groups, members and constants, before and behind. */

/** @file groups.h
 *  About the file. */
/** @defgroup colors Colors
 *  About the colors.
 *  @{ */
/** A color. */
enum groups_color {
    GROUPS_RED,       /**< like blood */
    GROUPS_GREEN = 2, ///< like grass
    /** like the sky */
    GROUPS_BLUE
};
/** @} */
/** @name Points
 *  @{ */
/** A point. */
struct groups_point {
    int x; /**< to the right */
    /** up */
    int y;
    int z; //!< nearer
};
/** Made by a macro. */
#define GROUPS_HOOK(name) (*name)
/** What is called. */
struct groups_hooks {
    /** Before drawing. */
    void GROUPS_HOOK(before)(int x);
    void GROUPS_HOOK(after)(int x); /**< After drawing. */
};
/** The limit. */
#define GROUPS_LIMIT 9
#define GROUPS_LEAST 1 /**< the least */
/** Called back. @param x where */
typedef void (*groups_visit)(int x, void *user);
/** Draws. */
int groups_draw(struct groups_point at, enum groups_color color);
/** @} */
