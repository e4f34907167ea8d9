/* second: a shelf of items. The operations of kv under other names, in other orders and widths: no common prefix, a
 * destructor that returns nothing, codes that start at -1, lengths that are not size_t. */
#ifndef SECOND_H
#define SECOND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(BRIDGEGEN) && defined(__clang__)
# define NOTE(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define NOTE(...)
#endif

/* Constants with and without digits behind the point, in either precision. */
#define WHOLE 2.0
#define TENTH 0.1
#define TENTH_OF_FLOAT 0.1f
#define CIRCLE 3.14159265358979323846

/* What happened. */
typedef enum {
    NO_ROOM = -1,  /* the shelf is full */
    DONE = 0,
    NOT_THERE = 7, /* no such item */
    ROOM_TOO_SMALL = 8
} happened NOTE(errors=shelf, ok=[DONE], message=say);

/** A shelf that holds a number of items. */
struct NOTE(class=Shelf, free=dropShelf) shelf_s;
typedef struct shelf_s shelf;

enum colour { RED = 1, GREEN = 5, DARK_RED = 1 };

enum mark { MARK_NEW = 0x1, MARK_HEAVY = 0x40000000 } NOTE(flags);

/** A place in space. */
struct point {
    float x, y;
};

/** A box, at a place. */
typedef struct {
    struct point at;      /**< Its lower left corner. */
    int16_t width, height;
    bool is_open;
    enum colour colour;
    unsigned char tag;
} box;

/** Sees one item. @return whether to go on */
typedef bool (*see)(uint32_t number, const char *name, double weight, void *context) NOTE(on_throw=0);

NOTE(return.own=borrow, return.null=never) const char *say(happened what);

/** Makes a shelf. @param note may be absent @return NULL if room is 0 */
NOTE(ctor=Shelf)
shelf *makeShelf(const char *note NOTE(len=nul, null=ok), uint16_t room) NOTE(return.own=give, return.null=error);

void dropShelf(shelf *old);

/** Puts an item on the shelf. */
NOTE(method=Shelf, err=shelf)
happened putItem(int length, const char *name NOTE(len=length), double weight, shelf *on,
                 unsigned char marks_of NOTE(name=rank));

/** How often an item of this name lies here. */
NOTE(method=Shelf) unsigned short count_of(const shelf *here, const char *name);

/** The place of an item, if it is there. */
NOTE(method=Shelf, err=shelf, absent=[NOT_THERE])
happened find(uint64_t *place NOTE(out), const shelf *in, const char *name);

/** The first and the last number given. */
NOTE(method=Shelf) void numbers(const shelf *of, uint32_t *lowest NOTE(out), uint32_t *highest NOTE(out));

/** Copies the names, a comma between them. */
NOTE(method=Shelf, err=shelf)
happened names(uint16_t *used, uint16_t room, void *into NOTE(out, cap=room, used=used, twice=ROOM_TOO_SMALL),
               const shelf *of);

/** Copies the first letter of each name. One number is the room there is, then how much was copied or needed. */
NOTE(method=Shelf, err=shelf)
happened initials(uint8_t *into NOTE(out, cap=length, used=length, twice=ROOM_TOO_SMALL), size_t *length,
                  const shelf *of);

/** The same, each letter as often as wanted; of what it needs it says nothing. */
NOTE(method=Shelf, err=shelf)
happened echoes(const shelf *of, void *into NOTE(out, cap=length, used=length, twice=ROOM_TOO_SMALL),
                uint16_t *length NOTE(inout), unsigned int times);

/** The note, if there is one. */
NOTE(method=Shelf, return.own=borrow, return.null=ok) const char *noteOf(const shelf *of);

/** The note's first letters, not ended by a NUL. */
NOTE(method=Shelf, return.own=borrow, return.len=length, return.null=ok)
const char *start_of_note(const shelf *of, uint8_t *length);

/** Says it all. */
NOTE(method=Shelf, err=shelf)
happened report(const shelf *of, char **out NOTE(out, own=give, free=forget, len=length), size_t *length);

/** The weights as bytes, one a weight. */
NOTE(method=Shelf, return.own=give, return.free=forget, return.len=count, return.null=never)
unsigned char *weights(const shelf *of, unsigned long *count);

void forget(void *what);

/** Shows the items until the visitor has seen enough. @return how many it saw */
NOTE(method=Shelf) long show(const shelf *of, void *context NOTE(userdata), see visitor NOTE(scope=call));

/** Moves a counter on by the number of items. */
NOTE(method=Shelf, err=shelf) happened advance(const shelf *by, int64_t *counter NOTE(inout), int8_t step);

/** Whether both are the same shelf; one that is absent is nobody's. */
NOTE(method=Shelf) bool is_same(const shelf *one, const shelf *other NOTE(null=ok));

/** The marks of the heaviest. */
NOTE(method=Shelf) enum mark marks(const shelf *of, enum mark also);

/** The larger of two boxes, moved. */
box grow(box first, const box *second, struct point by);

enum colour next_colour(enum colour from);

/** Shelves, items and texts alive. For tests. */
int alive(void);

/* Of fixed width, to see that no bit is lost. */
uint8_t turn8(uint8_t x);
int16_t turn16(int16_t x);
uint32_t turn32(uint32_t x);
uint64_t turn64(uint64_t x);
int64_t turn_signed64(int64_t x);
float halve(float x);
double halve_double(double x);
size_t turn_size(size_t x);
bool turn_bool(bool x);
char turn_char(char x);

#endif
