/* odd: a library that breaks its promises when it is asked to, and whose names and texts would hurt careless glue. */
#ifndef ODD_H
#define ODD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(BRIDGEGEN) && defined(__clang__)
# define ODD_BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define ODD_BG(...)
#endif

/** Codes. */
enum odd_code {
    ODD_FINE = 0,   /**< All went well. */
    ODD_SMALL = -1, /**< Too small. */
    ODD_WRONG = 3,  /**< Wrong. */
    ODD_OTHER = 4   /**< Like the name of the variant for unknown codes. */
} ODD_BG(errors=odd, ok=[ODD_FINE]);

/** A *thing*; see [it](http://example.com/a_b) <b>here</b> `code` &amp; */
typedef struct odd_thing odd_thing ODD_BG(class=Thing, free=odd_thing_drop, thread=sync);

/** A value and a bag of bits. */
typedef struct odd_bits {
    unsigned low : 3;
    unsigned high : 5;
} odd_bits;

/** Either. */
typedef union odd_either {
    int32_t number; /**< As a number. */
    float real;     /**< As a real. */
} odd_either;

/** Has everything inside. */
typedef struct odd_all {
    odd_either either;
    struct {
        int16_t inner[3];
    } nested;
    const char *type;
    void (*self)(int);
} odd_all;

/**
 * Makes a thing.
 *
 *     fn not_rust(
 *
 * `*``/ ```` */
ODD_BG(ctor=Thing, return.own=give, return.null=error)
odd_thing *odd_thing_new(const char *match ODD_BG(null=ok));

/** Frees a thing. */
void odd_thing_drop(odd_thing *thing);

/** What it was made of; nothing if of nothing. */
ODD_BG(method=Thing, return.own=borrow, return.of=self, return.null=ok)
const char *odd_thing_type(const odd_thing *self);

/* Methods, and a constructor, that are named like what traits have. */
ODD_BG(method=Thing) size_t odd_thing_len(const odd_thing *self);
ODD_BG(method=Thing) int odd_thing_cmp(const odd_thing *self, const odd_thing *other);
ODD_BG(method=Thing, return.own=give, return.null=error) odd_thing *odd_thing_clone(const odd_thing *self);
ODD_BG(method=Thing, return.own=borrow, return.null=never) const char *odd_thing_to_string(const odd_thing *self);
ODD_BG(ctor=Thing, return.own=give, return.null=error) odd_thing *odd_thing_thing(void);

/** Its module would be the crate's own. */
typedef struct odd_sys odd_sys ODD_BG(class=Sys, free=odd_sys_drop);
ODD_BG(ctor=Sys, return.own=give, return.null=never) odd_sys *odd_sys_new(void);
void odd_sys_drop(odd_sys *self);
/** So would its. */
typedef struct odd_core odd_core ODD_BG(class=Core, free=odd_core_drop);
ODD_BG(ctor=Core, return.own=give, return.null=never) odd_core *odd_core_of(const odd_sys *sys);
void odd_core_drop(odd_core *self);
/** A number that no other call gave. */
ODD_BG(method=Core) int odd_core_new(odd_core *self);

/** How many things there are. */
int odd_things(void);

/**
 * Fills a buffer with 300 bytes.
 *
 * @param how 0: as it should; 1: says that it wrote more than there was; 2: too small, though it is not;
 *            3: always too small
 */
ODD_BG(err=odd)
enum odd_code odd_fill(int how, uint8_t *buffer ODD_BG(out, cap=capacity, used=used, twice=ODD_SMALL), int capacity,
                       int *used);

/** Asks for more than any memory has. */
ODD_BG(err=odd)
enum odd_code odd_boast(uint8_t *buffer ODD_BG(out, cap=capacity, used=used, twice=ODD_SMALL), size_t capacity,
                        ptrdiff_t *used);

/** The length of a text that need not end with a NUL. */
int odd_measure(const char *text ODD_BG(len=length), signed char length);

/** Not UTF-8. */
ODD_BG(return.own=borrow, return.null=never)
const char *odd_latin(void);

/** Not UTF-8, and yours. */
ODD_BG(return.own=give, return.free=odd_free, return.null=never)
char *odd_latin_given(void);

/** NULL, though the header says that it never is. */
ODD_BG(return.own=give, return.free=odd_free, return.null=never)
char *odd_broken(void);

/** Frees what was given. */
void odd_free(void *memory);

/** Pieces of memory given out and not yet freed. */
int odd_given(void);

/** Any code, as it comes. */
enum odd_code odd_echo(enum odd_code code);

/** Fails with a code. */
ODD_BG(err=odd)
enum odd_code odd_fail(int code);

/** Hears a word. */
typedef void (*odd_hear)(const char *word, int count, void *data) ODD_BG(data.userdata);

/** Says words. */
void odd_say(int count, odd_hear hear ODD_BG(scope=call), void *data);

/** Says one word, if anybody hears it. @return 1, or 0 if C got no function, or 2 if it got data without one */
int odd_whisper(odd_hear hear ODD_BG(scope=call, null=ok), void *data);

/** Constants that are named like words of Rust. */
enum odd_reserved { match, impl = 5, crate };
enum odd_reserved odd_next_reserved(enum odd_reserved word);

/** Flags of which none has names, too. */
enum odd_paint { ODD_PAINT_NONE, ODD_PAINT_RED, ODD_PAINT_BLUE, ODD_PAINT_BLANK = 0 } ODD_BG(flags);
enum odd_paint odd_without(enum odd_paint all, enum odd_paint some);

/** Doubles a number, and says what was left over. */
ODD_BG(err=odd)
enum odd_code odd_double(int32_t *number ODD_BG(inout), int32_t *rest ODD_BG(out), bool *was_odd ODD_BG(out));

/** Spells a number as a text, into a buffer. */
ODD_BG(err=odd)
enum odd_code odd_spell(uint64_t number, char *text ODD_BG(out, cap=capacity, used=used, twice=ODD_SMALL),
                        size_t capacity, size_t *used);

/** Lends two bytes, or none. */
ODD_BG(return.own=borrow, return.len=length, return.null=ok)
const unsigned char *odd_lend(bool any, size_t *length);

/** Lends a word through a parameter. */
ODD_BG(err=odd, absent=[ODD_OTHER])
enum odd_code odd_word(int number, const char **word ODD_BG(out, own=borrow));

/** Removes a number, if it is there: it is, from 1 to 3. */
ODD_BG(err=odd, absent=[ODD_OTHER])
enum odd_code odd_remove(int number);

/** The quotient and the rest, if there are any. */
ODD_BG(err=odd, absent=[ODD_OTHER])
enum odd_code odd_divide(int number, int by, int *quotient ODD_BG(out), unsigned char *rest ODD_BG(out));

/** A place. */
typedef struct odd_place {
    double x;             /**< To the right. */
    enum odd_code type;   /**< Of what type. */
    size_t self;          /**< Which. */
} odd_place;

/** Moves a place, or the origin. */
odd_place odd_move(const odd_place *place ODD_BG(null=ok), double x);

/** Hears of everything. */
typedef enum odd_code (*odd_everything)(void *data, const unsigned char *bytes, unsigned short length,
                                        enum odd_code code, odd_place place, bool is_last)
    ODD_BG(data.userdata, bytes.len=length, on_throw=3);

/** Tells everything. */
ODD_BG(err=odd)
enum odd_code odd_tell(void *data ODD_BG(userdata), odd_everything hear ODD_BG(scope=call));

/** How many of two things were made of something. */
int odd_made(const odd_thing *one, const odd_thing *other ODD_BG(null=ok));

/** How many bytes a path has; none if it is absent. */
int odd_path_length(const char *path ODD_BG(enc=path), const char *other ODD_BG(enc=path, null=ok));

/** A path that is not UTF-8. */
ODD_BG(return.own=borrow, return.enc=path, return.null=ok)
const char *odd_path(bool any);

/** The same, and yours. */
ODD_BG(return.own=give, return.free=odd_free, return.enc=path, return.null=never)
char *odd_path_given(void);

/** How many bytes of a path are not ASCII, and its length times 100. */
int odd_path_measure(const char *path ODD_BG(enc=path, len=length), size_t length);

/** The same of one that may be absent. */
int odd_path_measure_any(const char *path ODD_BG(enc=path, len=length, null=ok), size_t length);

/** A path by its length. */
void odd_path_part(const char **path ODD_BG(out, own=borrow, enc=path, len=length), size_t *length ODD_BG(out));

/** The same, and yours. */
void odd_path_part_given(char **path ODD_BG(out, own=give, free=odd_free, enc=path, len=length),
                         size_t *length ODD_BG(out));

/** Old. */
__attribute__((deprecated("use \"odd_add\" {instead}"))) int odd_old(int self);

/** Older. @deprecated Use odd_add(). */
int odd_older(int self);

#endif
