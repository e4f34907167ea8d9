/* What a library may do at the edges of its contract, and beyond: nothing where something may be missing, several
 * results or none, callbacks that come too late, promises that it breaks. */
#ifndef EDGE_H
#define EDGE_H

#include <stddef.h>
#include <stdint.h>

#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

enum edge_status {
    EDGE_OK,
    EDGE_NONE,
    EDGE_SMALL,
    EDGE_LONG
} BG(errors=edge, ok=[EDGE_OK], message=edge_message);
const char *edge_message(enum edge_status status) BG(return.own=borrow);

typedef struct edge edge BG(class=Edge, free=edge_free);
void edge_free(edge *self);

/** How many objects are alive. */
int edge_alive(void);

/** The length of some bytes, one less than its negative for none: -1 when C sees a length of 0. */
int edge_weigh(const uint8_t *data BG(len=length, null=ok), size_t length);

/** The same, where a length is no more than a byte. */
int edge_weigh_few(const uint8_t *data BG(len=length, null=ok), uint8_t length);

/** Three results, of which the second may be missing for itself, and all of them for key 0; key 1 fails. */
BG(err=edge, absent=[EDGE_NONE])
enum edge_status edge_find(int key, int32_t *number BG(out), edge **object BG(out, own=give, null=ok),
                           char **text BG(out, own=give, null=ok, free=free));

/** Two results that are numbers, or none. */
BG(err=edge, absent=[EDGE_NONE])
enum edge_status edge_pair(int key, int32_t *one BG(out), int32_t *other BG(out));

/** An object and a number. */
BG(err=edge, absent=[EDGE_NONE])
enum edge_status edge_take(int key, edge **object BG(out, own=give), int32_t *number BG(out));

/** Bytes at NULL of which there are said to be seven. */
BG(method=Edge, return.own=borrow, return.of=self, return.len=count, return.null=ok)
const uint8_t *edge_perhaps(const edge *self, size_t *count);

/** The same, promised to be there. */
BG(method=Edge, return.own=borrow, return.of=self, return.len=count, return.null=never)
const uint8_t *edge_surely(const edge *self, size_t *count);

enum edge_way { EDGE_IN = 1, EDGE_OUT = 2 } BG(closed);
struct edge_point {
    int32_t x;
    enum edge_way way;
};
struct edge_line {
    struct edge_point from, to;
};

/** The key, and what came along: its digits in a row. */
BG(method=Edge) int edge_digits(const edge *self, struct edge_line line, const struct edge_point *end BG(null=ok));

/** Uses more room than it is given. */
BG(err=edge)
enum edge_status edge_overflow(uint8_t *out BG(out, cap=capacity, used=used, twice=EDGE_SMALL), size_t capacity,
                               size_t *used);

/** Asks for more room, but for less than it was given. */
BG(err=edge)
enum edge_status edge_insist(uint8_t *out BG(out, cap=capacity, used=used, twice=EDGE_SMALL), size_t capacity,
                             size_t *used);

/** Fails with a message of 5000 characters. */
BG(err=edge) enum edge_status edge_fail_long(void);

typedef int (*edge_sees)(void *data, int value) BG(on_throw=-7);

/** Calls once, and keeps what it was lent. */
int edge_keep(edge_sees sees BG(scope=call), void *data);

/** Calls, unless there is nothing to call: then 0. */
int edge_call_if(edge_sees sees BG(scope=call, null=ok), void *data);

/** Calls what was kept. */
int edge_call_kept(int value);

/** Lends again what is lent, and calls what was kept meanwhile. */
int edge_call_kept_within(edge_sees sees BG(scope=call), void *data);

/** Does nothing. @deprecated Do something. */
void edge_rest(void);

/** Calls one and then the other, so many times. @return what they answered, added up */
int edge_call_both(int times, edge_sees one BG(scope=call), void *one_data, edge_sees other BG(scope=call, null=ok),
                   void *other_data);

/** Calls from a thread of its own. */
int edge_call_elsewhere(edge_sees sees BG(scope=call), void *data);

#endif
