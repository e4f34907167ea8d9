/* The C runtime of bridgegen: what generated glue in C needs and would otherwise write again.
 *
 * It is vendored: each package compiles a private copy, all of whose symbols begin with BG_NAMESPACE and are hidden,
 * so that packages of different versions live in one process without meeting. Only what a package uses need be
 * compiled. The runtime never calls a language and holds no global state; a table belongs to whoever made it, and one
 * thread at a time may use it. Every function that frees accepts NULL or what is zeroed. */
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

#define bg_handles_free BG_JOIN(BG_NAMESPACE, handles_free)
#define bg_handle_open BG_JOIN(BG_NAMESPACE, handle_open)
#define bg_handle_acquire BG_JOIN(BG_NAMESPACE, handle_acquire)
#define bg_handle_release BG_JOIN(BG_NAMESPACE, handle_release)
#define bg_handle_close BG_JOIN(BG_NAMESPACE, handle_close)
#define bg_handles_open_count BG_JOIN(BG_NAMESPACE, handles_open_count)
#define bg_room_grow BG_JOIN(BG_NAMESPACE, room_grow)
#define bg_room_free BG_JOIN(BG_NAMESPACE, room_free)
#define bg_room_check BG_JOIN(BG_NAMESPACE, room_check)

#ifdef __cplusplus
extern "C" {
#endif
#if defined(__GNUC__)
# pragma GCC visibility push(hidden)
#endif

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

enum bg_access { BG_ACCESS_GRANTED, BG_ACCESS_CLOSED, BG_ACCESS_OTHER_CLASS };

/* Destroys what is still open, the youngest place first, and frees the table's memory. What is in use stays as it is: C
 * works with it and will not come back, as when a process ends within a callback. A class's `destroy` may close other
 * objects of the table, but open none. */
void bg_handles_free(struct bg_handles *handles);

/* The id of a new handle of POINTER, which belongs to the table from now on; 0 for NULL. Also 0 if there is no memory
 * or no id left; then POINTER was destroyed. */
bg_id bg_handle_open(struct bg_handles *handles, const struct bg_class *object_class, void *pointer);

/* Starts a use of the object behind ID, which must be of a class. On anything but BG_ACCESS_GRANTED, *OUT is NULL. */
enum bg_access bg_handle_acquire(struct bg_handle **out, struct bg_handles *handles, bg_id id,
                                 const struct bg_class *object_class);

/* Ends a use; destroys the object if it was closed meanwhile and this was the last. */
void bg_handle_release(struct bg_handles *handles, struct bg_handle *handle);

/* Closes the object behind ID, at once or when its last use ends. One that is closed, or never was, is left alone. */
void bg_handle_close(struct bg_handles *handles, bg_id id);

/* How many objects are open. */
uint32_t bg_handles_open_count(const struct bg_handles *handles);

/* Room that C writes bytes into: an array of the caller's while it suffices, then memory of its own. */
struct bg_room {
    uint8_t *data, *first;
    size_t capacity;
    unsigned rounds;
};

/* Room that starts with an array. */
#define BG_ROOM(array) {array, array, sizeof(array), 1}

/* What to do after a call that said how much it used (or needs). */
enum bg_room_state { BG_ROOM_DONE, BG_ROOM_AGAIN, BG_ROOM_BROKEN };

/* Judges a call: WAS_SHORT says that C asked for more room. Done: USED bytes are valid. Again: grow and call once
 * more. Broken: C claims more than it was given, or asks for more while what it names would have fitted, or asks
 * without end. */
enum bg_room_state bg_room_check(const struct bg_room *room, size_t used, bool was_short, unsigned tries);

/* Grows to the larger of NEEDED and twice the capacity, at most LIMIT; what it held is lost. False if LIMIT or memory
 * does not allow it. */
bool bg_room_grow(struct bg_room *room, size_t needed, size_t limit);

/* Frees memory of its own; no room is left. */
void bg_room_free(struct bg_room *room);

#if defined(__GNUC__)
# pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif
#endif
