/* What a header holds besides plain calls: records of every layout, names that mean something to Go, and documentation
 * that would be code if it were not escaped. */
#ifndef SHAPES_H
#define SHAPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(BRIDGEGEN) && defined(__clang__)
# define NOTE(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define NOTE(...)
#endif

#define SHAPES_HOSTILE "a \"quote\", a \\, a ` and a \n {{name}}"
#define SHAPES_BIG 0xffffffffffffffffu
#define SHAPES_NEGATIVE (-9223372036854775807 - 1)
#define SHAPES_HALF 0.5
#define SHAPES_NOUGHT (-0.0)
#define SHAPES_SMALL_NOUGHT (-0.0f) /**< Less than nothing. */

/** Bit-fields. */
struct bits {
    unsigned low : 3;
    int high : 5;
};

union number {
    int32_t whole;
    float part;
    unsigned char bytes[8];
};

/**
 * A record with everything in it.
 *
 *     indented
 * # heading
 * [link]: somewhere
 * +build ignore
 * a ` and a {{name}} and a /\* and "quotes"
 */
struct nested {
    struct {
        int16_t x, y;
    } at;
    union number value;
    const char *type;
    int32_t grid[2][3];
    struct bits bits;
    char letters[5];
    long func;
    bool is_open;
};

/** Not aligned. */
struct packed {
    char mark;
    int32_t value;
} __attribute__((packed));

/** More alignment than its fields ask for. */
struct wide_aligned {
    int16_t value;
} __attribute__((aligned(16)));

enum wide { WIDE_LOW = -5, WIDE_HIGH = 0x7fffffff };

typedef int (*adder)(int a, int b);

/** Constants that C exports and Go would not, or has as words. */
enum way { up, down = 4, type };
enum way shapes_turn(enum way way);

/** Sees a number. */
typedef int (*see)(int number, void *data) NOTE(on_throw=-1);

/** Shows a number, if there is somebody to see it; -2 if C got no function, -3 if it got data without one. */
int shapes_show(int number, see see NOTE(scope=call, null=ok), void *data);

extern int shapes_counter;
extern const char shapes_title[];
extern struct nested shapes_default;

struct nested shapes_move(struct nested shape, int by);
int16_t shapes_aligned(const struct wide_aligned *aligned);
int32_t shapes_packed(const struct packed *packed);
unsigned shapes_bits(const struct nested *shape);
int shapes_apply(adder add, int a, int b);
int shapes_add(int a, int b);
enum wide shapes_wide(enum wide w);
void *shapes_same(void *pointer);
int shapes_old(void) __attribute__((deprecated("it is \"old\"\n */ {{name}}")));

/** Older.
 * @deprecated Use shapes_add. */
int shapes_older(void);

/** Every name here means something to Go. */
int shapes_names(int type, int range, int string, int len, int bgRange, int unsafe, int C, int raw, int glue,
                 int int32);

/** An object with a method whose argument has the name of its receiver. */
typedef struct shape shape NOTE(class=Shape, free=shape_free);
NOTE(ctor=Shape) shape *shape_new(int sides) NOTE(return.own=give, return.null=error);
int shape_free(shape *shape);
/** Calls first, and makes one whatever it answers. */
NOTE(ctor=Shape) shape *shape_shown(int sides, see see NOTE(scope=call), void *data)
    NOTE(return.own=give, return.null=error);
/** The same, and two. */
void shapes_both(see see NOTE(scope=call), void *data, shape **one NOTE(out, own=give),
                 shape **two NOTE(out, own=give, null=ok));
int shapes_alive(void);
NOTE(method=Shape) int shape_scale(shape *shape, int s);

#endif
