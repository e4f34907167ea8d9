/* Surfaces that are easily got wrong: names that .NET has for itself, codes that are no enum of the surface, two
 * buffers in one call, callbacks of every kind. */
#ifndef SURFACE_H
#define SURFACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(BRIDGEGEN) && defined(__clang__)
# define BG(...) __attribute__((annotate("bg:" # __VA_ARGS__)))
#else
# define BG(...)
#endif

/* Codes that no function takes, and that nobody words. */
enum surface_code {
    SURFACE_FINE = 0,
    SURFACE_SHORT = -3,
    SURFACE_BROKEN = 40
} BG(errors = surface, ok = [SURFACE_FINE]);

/** Its name is that of the namespace. */
typedef struct surface surface BG(class = Surface, free = surface_drop);

/** A record that knows itself. */
struct surface_value {
    int value;
    bool equals;
    long far;
    unsigned long farther;
};

enum surface_turn { SURFACE_LEFT, SURFACE_RIGHT };

typedef void (*surface_tell)(void *data, const char *text, struct surface_value value) BG(data.userdata);
typedef enum surface_turn (*surface_ask)(double number, enum surface_turn turn, void *data) BG(on_throw = 1);

/** Makes one.
 * @deprecated say </summary> no more */
__attribute__((deprecated("make \"another\""))) surface *surface_surface(void)
    BG(ctor = Surface, return.own = give, return.null = error);

surface *surface_make(void) BG(ctor = Surface, return.own = give, return.null = error);

/** Frees it; deprecated, and yet the only way. @return a number that nobody needs */
__attribute__((deprecated)) int surface_drop(surface *self);

/* Names that every object of .NET has. */
int surface_dispose(surface *self) BG(method = Surface);
int surface_to_string(surface *self, int string, int this, int event) BG(method = Surface);
int surface_GetHashCode(surface *self) BG(method = Surface);
int surface_get_hash_code(surface *self) BG(method = Surface);

/* Names that the package uses itself. */
int surface_raw(surface *self) BG(method=Surface);
int surface_interop(int a);

/** Of a comment alone. @deprecated Use
 * "another". */
int surface_aged(int a);

/** Fills two buffers; both may be too small. */
int surface_both(surface *self, uint8_t *first BG(out, cap = first_room, used = first_used, twice = SURFACE_SHORT),
                 size_t first_room, size_t *first_used, int32_t second_room,
                 char *second BG(out, cap = second_room, used = second_used), int32_t *second_used)
    BG(method = Surface, err = surface);

/** Says that it needs more, and does not say more than it has. */
int surface_liar(surface *self, uint8_t *room BG(out, cap = capacity, used = used, twice = SURFACE_SHORT),
                 size_t capacity, size_t *used) BG(method = Surface, err = surface);

/** Says that it needs less than nothing. */
int surface_denier(surface *self, uint8_t *room BG(out, cap = capacity, used = used, twice = SURFACE_SHORT),
                   int64_t capacity, int64_t *used) BG(method = Surface, err = surface);

/** Says that it wrote more than there was room for. */
int surface_boaster(surface *self, uint8_t *room BG(out, cap = capacity, used = used, twice = SURFACE_SHORT),
                    size_t capacity, size_t *used) BG(method = Surface, err = surface);

/** A buffer whose room is a byte. */
int surface_tiny(surface *self, uint8_t *room BG(out, cap = capacity, used = used, twice = SURFACE_SHORT),
                 uint8_t capacity, uint8_t *used) BG(method = Surface, err = surface);

/** Succeeds and gives nothing. */
int surface_nothing(surface *self, surface **out BG(out, own = give)) BG(method = Surface, err = surface);

/** Fails with any code. */
int surface_fail(surface *self, int code) BG(method = Surface, err = surface);

struct surface_value surface_turn_value(struct surface_value value);
int surface_see(const struct surface_value *value);
void surface_each(surface *self, surface_tell tell BG(scope = call), void *data) BG(method = Surface);

/** Tells one thing if there is somebody to tell: 1, or -1 if C got no function, -2 if it got data without one. */
int surface_maybe(surface_tell tell BG(scope = call, null = ok), void *data);

/** How many bytes there are; -1 if C got NULL. */
long surface_count(const uint8_t *bytes BG(len = length, null = ok), size_t length);

/** Bytes of a length that may be 0; NULL if that is negative. */
void surface_lend(int wanted, const uint8_t **bytes BG(out, own = borrow, len = length, null = ok),
                  size_t *length BG(out));
enum surface_turn surface_question(surface *self, surface_ask ask BG(scope = call), void *data) BG(method = Surface);
void surface_values(bool *truth BG(out), long *far BG(out), enum surface_turn *turn BG(out),
                    struct surface_value *value BG(out));
/* Names that every record and every tuple has. */
enum surface_side { SURFACE_FRONT, SURFACE_BACK } BG(closed);
struct surface_taken {
    enum surface_side side;
    int allowed, clone, is_listed, listed, print_members;
};
struct surface_taken surface_take(int listed, int *rest BG(out), int *item1 BG(out), int *compare_to BG(out),
                                  int *deconstruct BG(out), int *items BG(out));
/** Letters that are no text: the next one of each. */
void surface_letters(char of, char *next BG(out), char *both BG(inout));
/** As many bytes as a letter says. */
void surface_letter_bytes(char of, const uint8_t **bytes BG(out, own = borrow, len = length), char *length BG(out));
int surface_length(int8_t length, const uint8_t *bytes BG(len = length));
int surface_text_length(const char *text BG(len = length, null = ok), uint8_t length);
int surface_alive(void);

#endif
