/* The C runtime of bridgegen: what generated glue in C needs and would otherwise write again.
 *
 * It is vendored: each package compiles a private copy, all of whose symbols begin with BG_NAMESPACE and are hidden,
 * so that packages of different versions live in one process without meeting. Only what a package uses need be
 * compiled. The runtime never calls a language and holds no global state; what is kept belongs to whoever made it, and
 * one thread at a time may use it. Every function that frees accepts NULL or what is zeroed.
 *
 * A function that checks or makes something returns false when it cannot, having said why in a `struct bg_failure`. */
#ifndef BG_RUNTIME_INCLUDED
#define BG_RUNTIME_INCLUDED

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef BG_NAMESPACE
# define BG_NAMESPACE bg_
#endif
#define BG_JOIN_(a, b) a##b
#define BG_JOIN(a, b) BG_JOIN_(a, b)

#define bg_fail BG_JOIN(BG_NAMESPACE, fail)
#define bg_fail_memory BG_JOIN(BG_NAMESPACE, fail_memory)
#define bg_fail_status BG_JOIN(BG_NAMESPACE, fail_status)
#define bg_failure_clear BG_JOIN(BG_NAMESPACE, failure_clear)
#define bg_value_check BG_JOIN(BG_NAMESPACE, value_check)
#define bg_promise_check BG_JOIN(BG_NAMESPACE, promise_check)
#define bg_text_reserve BG_JOIN(BG_NAMESPACE, text_reserve)
#define bg_text_check BG_JOIN(BG_NAMESPACE, text_check)
#define bg_text_free BG_JOIN(BG_NAMESPACE, text_free)
#define bg_text_is_ascii BG_JOIN(BG_NAMESPACE, text_is_ascii)
#define bg_bytes_borrow BG_JOIN(BG_NAMESPACE, bytes_borrow)
#define bg_bytes_keep BG_JOIN(BG_NAMESPACE, bytes_keep)
#define bg_bytes_free BG_JOIN(BG_NAMESPACE, bytes_free)
#define bg_bytes_address BG_JOIN(BG_NAMESPACE, bytes_address)
#define bg_length_check BG_JOIN(BG_NAMESPACE, length_check)
#define bg_room_grow BG_JOIN(BG_NAMESPACE, room_grow)
#define bg_room_check BG_JOIN(BG_NAMESPACE, room_check)
#define bg_room_free BG_JOIN(BG_NAMESPACE, room_free)
#define bg_handles_free BG_JOIN(BG_NAMESPACE, handles_free)
#define bg_handle_open BG_JOIN(BG_NAMESPACE, handle_open)
#define bg_handle_acquire BG_JOIN(BG_NAMESPACE, handle_acquire)
#define bg_handle_release BG_JOIN(BG_NAMESPACE, handle_release)
#define bg_handle_close BG_JOIN(BG_NAMESPACE, handle_close)
#define bg_lending_begin BG_JOIN(BG_NAMESPACE, lending_begin)
#define bg_lending_find BG_JOIN(BG_NAMESPACE, lending_find)
#define bg_lending_end BG_JOIN(BG_NAMESPACE, lending_end)

#ifdef __cplusplus
extern "C" {
#endif
#if defined(__GNUC__)
# pragma GCC visibility push(hidden)
# define BG_PRINTF(text, values) __attribute__((format(printf, text, values)))
#else
# define BG_PRINTF(text, values)
#endif

/* Failures: status and message of what went wrong in a call, kept until everything is given back and the language can
 * hear of it. Of several, the first counts. */

enum bg_failure_kind {
    BG_FAILURE_NONE,     /* nothing went wrong */
    BG_FAILURE_TYPE,     /* an argument is something else than what was asked for */
    BG_FAILURE_VALUE,    /* an argument has a value that C cannot take */
    BG_FAILURE_RANGE,    /* an argument is too large */
    BG_FAILURE_CLOSED,   /* an object is closed */
    BG_FAILURE_MEMORY,   /* there is no memory */
    BG_FAILURE_MISSING,  /* the installed library lacks a function */
    BG_FAILURE_LANGUAGE, /* the language could not make a value */
    BG_FAILURE_CONTRACT, /* C did not keep to what its header promises */
    BG_FAILURE_CALL,     /* C says that it failed, and not why */
    BG_FAILURE_STATUS    /* C says why: scheme and status, perhaps a message */
};

/* Longer messages of the library lie in memory of their own; those of the runtime are cut at a character's end. */
#define BG_MESSAGE_SIZE 512

/* Zeroed is none. */
struct bg_failure {
    enum bg_failure_kind kind;
    uint32_t scheme;  /* of BG_FAILURE_STATUS: which error enum, */
    int64_t status;   /* the code, */
    const char *call; /* and the C function that gave it */
    char *message;    /* NULL: there is none */
    char first[BG_MESSAGE_SIZE];
};

/* Records a failure with a message of the runtime's or the glue's; false, for the caller to return. */
bool bg_fail(struct bg_failure *out, enum bg_failure_kind kind, const char *format, ...) BG_PRINTF(3, 4);

/* Records that there is no memory; false. */
bool bg_fail_memory(struct bg_failure *out);

/* Records the status that CALL returned. MESSAGE is the library's and may be NULL; it is copied, as the library may
 * write over it during the next call. Cut if there is no memory for all of it. False. */
bool bg_fail_status(struct bg_failure *out, uint32_t scheme, const char *call, int64_t status, const char *message);

/* Back to none. */
void bg_failure_clear(struct bg_failure *failure);

/* Whether CALL gave what it promised to give. */
bool bg_promise_check(const void *given, const char *call, struct bg_failure *failure);

/* Whether the value that CALL gave is one that its enum lists; a closed enum has no others. */
bool bg_value_check(bool is_listed, const char *call, struct bg_failure *failure);

/* Text on its way to C, ended by a NUL: an array for the short ones, else memory of its own. NULL is no text. */
struct bg_text {
    char *data;
    size_t length;
    char first[2048];
};

/* Begins empty. No initializer, which would clear the array. */
static inline void bg_text_begin(struct bg_text *out)
{
    out->data = out->first;
    out->length = 0;
}

/* Room for LENGTH bytes and the NUL; what it held is lost. */
bool bg_text_reserve(struct bg_text *text, size_t length, struct bg_failure *failure);

/* Whether C finds the end of the argument NAME where it is: no NUL lies inside. */
bool bg_text_check(const struct bg_text *text, const char *name, struct bg_failure *failure);

/* Frees memory of its own; it begins again. */
void bg_text_free(struct bg_text *text);

/* Whether text that C gave is ASCII alone, which languages take in faster than UTF-8. */
bool bg_text_is_ascii(const void *data, size_t length);

/* Bytes on their way to C: borrowed from the language, or a copy. NULL is none at all. Zeroed is NULL. */
struct bg_bytes {
    uint8_t *data;
    size_t length;
    uint8_t *copy;
};

/* Borrows bytes. No bytes lie at a valid address all the same: C may tell them from NULL. */
void bg_bytes_borrow(struct bg_bytes *out, void *data, size_t length);

/* Makes a copy of what is borrowed, where the language might take its memory away during the call. */
bool bg_bytes_keep(struct bg_bytes *bytes, struct bg_failure *failure);

/* Frees the copy, if there is one. */
void bg_bytes_free(struct bg_bytes *bytes);

/* DATA, or instead of NULL an address that may be read from, though nothing is there. */
const void *bg_bytes_address(const void *data);

/* Whether the length of the argument NAME can be said in a C type whose largest value is LIMIT. */
bool bg_length_check(size_t length, uint64_t limit, const char *name, struct bg_failure *failure);

/* Room that C writes bytes into: an array of the caller's while it suffices, then memory of its own. */
struct bg_room {
    uint8_t *data, *first;
    size_t capacity;
};

/* Room that starts with an array. */
#define BG_ROOM(array) {array, array, sizeof(array)}

/* Whether C, having used or asked for so much, needs more than there is. */
static inline bool bg_room_is_short(const struct bg_room *room, size_t used)
{
    return used > room->capacity;
}

/* Grows to the larger of NEEDED and twice the capacity, at most LIMIT, the largest that C's type of the capacity can
 * say; what it held is lost. Without memory no room is left. */
bool bg_room_grow(struct bg_room *room, size_t needed, uint64_t limit, struct bg_failure *failure);

/* Whether CALL, which succeeded, kept to the room it was given: only then USED bytes may be read. */
bool bg_room_check(const struct bg_room *room, size_t used, const char *call, struct bg_failure *failure);

/* Frees memory of its own; no room is left. */
void bg_room_free(struct bg_room *room);

/* Handles: objects of the C library behind numbers that a language may keep, copy and use too late.
 *
 * An id names a place in a table and the generation of what lies there: the id of a closed object stays worthless
 * when its place is used again. `uses` counts the calls that work with an object now; one that is closed meanwhile is
 * destroyed when the last of them ends. */

/* A kind of object: its name for messages, and what ends one. */
struct bg_class {
    const char *name;
    void (*destroy)(void *pointer);
};

struct bg_handle {
    void *pointer;
    const struct bg_class *object_class;
    uint32_t index, generation, uses;
    bool is_closed;
    struct bg_handle *next_free;
};

/* A table of handles; they never move. Zeroed is empty. */
struct bg_handles {
    struct bg_handle **blocks;
    uint32_t block_count, count;
    struct bg_handle *first_free;
};

/* An id fits the integers that a double holds exactly; 0 is none. */
typedef uint64_t bg_id;

/* Destroys what is still open, the youngest place first, and frees the table's memory. What is in use stays as it is: C
 * works with it and will not come back, as when a process ends within a callback. A class's `destroy` may close other
 * objects of the table, but open none. */
void bg_handles_free(struct bg_handles *handles);

/* The id of a new handle of POINTER, which belongs to the table from now on; 0 for NULL, which is no failure. Also 0 if
 * there is no memory or no id left; then POINTER was destroyed. */
bg_id bg_handle_open(struct bg_handles *handles, const struct bg_class *object_class, void *pointer,
                     struct bg_failure *failure);

/* Starts a use of the object behind ID, which must be of a class; else *OUT is NULL. */
bool bg_handle_acquire(struct bg_handle **out, struct bg_handles *handles, bg_id id,
                       const struct bg_class *object_class, struct bg_failure *failure);

/* Ends a use; destroys the object if it was closed meanwhile and this was the last. */
void bg_handle_release(struct bg_handles *handles, struct bg_handle *handle);

/* Closes the object behind ID, at once or when its last use ends. One that is closed, or never was, is left alone. */
void bg_handle_close(struct bg_handles *handles, bg_id id);

/* Callback slots: functions of a language that are lent to C for the length of one call.
 *
 * What C is given as userdata is no address but a number. It finds its slot while the call lasts, on the thread that
 * made it; a library that calls later, or from another thread, finds nothing instead of a stack frame that is gone. */

/* One lent function, a variable of the frame that calls C. Zeroed is none. */
struct bg_lending {
    struct bg_lending *outer;
    uintptr_t userdata;
    bool has_failed; /* the function threw: it is not called again, and the call ends with what it threw */
};

/* What a thread has lent, the latest first. Zeroed is nothing; it must not move. */
struct bg_lendings {
    struct bg_lending *latest;
    uintptr_t last;
};

/* Lends. */
void bg_lending_begin(struct bg_lendings *lendings, struct bg_lending *lending);

/* The slot of a userdata; NULL when it is over, was never lent here, or has failed. */
struct bg_lending *bg_lending_find(const struct bg_lendings *lendings, const void *userdata);

/* Takes back; harmless on what is over or zeroed. */
void bg_lending_end(struct bg_lendings *lendings, struct bg_lending *lending);

#if defined(__GNUC__)
# pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif
#endif
