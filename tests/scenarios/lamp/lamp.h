/* lamp: enums of every kind. Closed ones and open ones, flags, and integers that carry the values of an enum or of
 * constants, as parameters, results, fields and in callbacks; and a library that now and then breaks its word. */
#ifndef LAMP_H
#define LAMP_H

#include <stddef.h>
#include <stdint.h>

#if defined(BRIDGEGEN) && defined(__clang__)
# define NOTE(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define NOTE(...)
#endif

/** What a lamp shows. */
enum lamp_color { LAMP_RED = 1, LAMP_AMBER = 2, LAMP_STOP = 1, LAMP_DARK = -7 } NOTE(closed);

/** What sort of lamp it is; there will be others. */
typedef enum lamp_kind { LAMP_SMALL, LAMP_LARGE = 40 } lamp_kind NOTE(open);

enum lamp_part { LAMP_GLASS = 1, LAMP_WIRE = 2, LAMP_POST = 4 } NOTE(flags);

#define LAMP_MODE_BLINK 0x1u
#define LAMP_MODE_DIM 0x2u
#define LAMP_MODE_NIGHT 0x80000000u

#define LAMP_STEP_ROW 100
#define LAMP_STEP_DONE 101

#define LAMP_LEVEL_LOW 3
#define LAMP_LEVEL_HIGH 200

struct lamp_state {
    enum lamp_color color;
    int kind NOTE(enum=lamp_kind);
    uint8_t level NOTE(enum="LAMP_LEVEL_*", closed);
    unsigned modes NOTE(enum="LAMP_MODE_*", flags);
    unsigned parts NOTE(enum=lamp_part);
};

/** A lamp in a row of them. */
struct lamp_pair {
    struct lamp_state left, right;
};

/** Red, amber, dark; after dark comes what is no color. */
enum lamp_color lamp_next(enum lamp_color color);

/** Changes two colors: each moves on to the other's place, and `limit` moves back. */
void lamp_swap(enum lamp_color one, enum lamp_color *other NOTE(out), enum lamp_color *limit NOTE(inout));

/** A kind `by` sizes larger, with or without a name. */
NOTE(return.enum=lamp_kind) unsigned lamp_larger(int kind NOTE(enum=lamp_kind), uint32_t by,
                                                 unsigned *last NOTE(out, enum=lamp_kind));

/** All modes that are not on. */
NOTE(return.enum="LAMP_MODE_*") int lamp_others(unsigned modes NOTE(enum="LAMP_MODE_*"));

/** Whether there is another row; what is no step if `rows` is 13. */
NOTE(return.enum="LAMP_STEP_*", return.closed) int lamp_step(uint32_t rows, int last NOTE(enum="LAMP_STEP_*"));

/** The parts that a state lacks, and how many. */
int lamp_lacks(enum lamp_part parts, unsigned *lacking NOTE(out, enum=lamp_part));

/** The left lamp takes the color of the right one, and with `faulty` 1 a color, with 2 a level that there is not. */
struct lamp_pair lamp_mix(struct lamp_state left, const struct lamp_state *right NOTE(null=ok), uint32_t faulty);

/** Sees one lamp. @return what color it shall have */
typedef int (*lamp_see)(void *data, enum lamp_color color, unsigned kind, struct lamp_state state)
    NOTE(kind.enum=lamp_kind, return.enum=lamp_color, on_throw=-7);

/** Shows `count` lamps; the last has what is no color if `faulty` says so. @return the sum of the answers */
int lamp_each(uint32_t count, uint32_t faulty, lamp_see see NOTE(scope=call), void *data);

/** How a question ends. */
enum lamp_status { LAMP_FINE, LAMP_NONE } NOTE(errors=lamp, ok=[LAMP_FINE]);

/** The label of a lamp: of the first a text, of the second one of no length at NULL, the third has none, the fourth is
 * said to have letters at NULL. */
NOTE(err=lamp, absent=[LAMP_NONE])
enum lamp_status lamp_label(uint32_t which, const char **label NOTE(out, own=borrow, len=length), size_t *length);

/** Its picture, which is given, in the same four ways. */
NOTE(err=lamp, absent=[LAMP_NONE])
enum lamp_status lamp_picture(uint32_t which, uint8_t **picture NOTE(out, own=give, free=lamp_free, len=length),
                              size_t *length);

/** Frees what the library gave. */
void lamp_free(void *memory);

/** Hears what a lamp says. */
typedef void (*lamp_hear)(void *data, const char *word NOTE(null=never));

/** Lets a lamp say a word, which is NULL if it is `faulty`. */
void lamp_say(uint32_t faulty, lamp_hear hear NOTE(scope=call), void *data);

/** How often the library was called. */
uint32_t lamp_calls(void);

#endif
