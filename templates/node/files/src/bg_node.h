/* What every call of the addon is made of: the environment, text and bytes that cross, handles, callbacks, errors.
 *
 * One `struct bg_environment` belongs to one JavaScript environment (the main thread or a Worker); all of it is used
 * on that environment's thread alone. Numbers cross in the scratch memory, an ArrayBuffer that both sides see as
 * slots of eight bytes; everything else crosses as Node-API values. JavaScript has checked every argument before;
 * what could still break memory is checked again here. A function that returns false has recorded a failure, which is
 * thrown when everything is given back. */
#ifndef BG_NODE_H
#define BG_NODE_H

#include "bg_node_api.h"
#include "bg_runtime.h"

#include <string.h>

/* No other addon in the process sees these. */
#if defined(__GNUC__)
# pragma GCC visibility push(hidden)
#endif

/* The scratch memory: slots for numbers, one for each parameter that C can have, then as many places for records.
 * lib/runtime.js has the same figures. */
#define BG_SLOT_COUNT 128
#define BG_RECORD_SIZE 4096
#define BG_SCRATCH_SIZE (BG_SLOT_COUNT * (sizeof(union bg_slot) + BG_RECORD_SIZE))

/* One number on its way: integers of up to 32 bits, floats and handle ids as `f64`, the rest as what they are. */
union bg_slot {
    double f64;
    int64_t i64;
    uint64_t u64;
};

struct bg_environment {
    napi_env env;
    union bg_slot *slots;
    napi_ref scratch, make_error;
    struct bg_handles handles;
    struct bg_failure failure; /* of the call under way; thrown when it ends */
    unsigned depth;            /* how many JavaScript functions that C called are running */
};

/* Makes the environment of a newly loaded addon, ended with it. NULL after throwing. */
struct bg_environment *bg_environment_create(napi_env env);

/* What a native function `initialize(scratch, makeError)` begins with; the other functions exist only afterwards. NULL
 * after throwing. */
struct bg_environment *bg_initialize(napi_env env, napi_callback_info info);

/* The native function `close()`: closes the handle whose id is in slot 0; one that is closed is left alone. */
napi_value bg_close(napi_env env, napi_callback_info info);

/* The environment that a native function was called in, and its COUNT arguments; missing ones are undefined. */
struct bg_environment *bg_enter(napi_env env, napi_callback_info info, size_t count, napi_value *arguments);

/* Where a record lies in the scratch memory, in C's own layout. */
static inline void *bg_record(struct bg_environment *bg, size_t at)
{
    return (char *)(bg->slots + BG_SLOT_COUNT) + at * BG_RECORD_SIZE;
}

/* 1; an array of negative size, which does not compile, for a record that has no room there. */
#define BG_FITS(type) sizeof(char[sizeof(type) <= BG_RECORD_SIZE ? 1 : -1])

/* A number as an integer: what is out of range becomes the nearest one, NaN becomes 0. */
static inline int64_t bg_nearest(double value, int64_t low, int64_t high)
{
    return value >= (double)low ? value <= (double)high ? (int64_t)value : high : value < (double)low ? low : 0;
}

/* What crosses in the scratch memory, one pair for each word that a type is spelled with: bg_get_<word>(bg, at, type)
 * is the value, bg_put_<word>(bg, at, value) stores it. Reading is safe whatever lies there. */
#define bg_get_nearest(bg, at, type, low, high) ((type)bg_nearest((bg)->slots[at].f64, low, high))
#define bg_get_i8(bg, at, type) bg_get_nearest(bg, at, type, INT8_MIN, INT8_MAX)
#define bg_get_u8(bg, at, type) bg_get_nearest(bg, at, type, 0, UINT8_MAX)
#define bg_get_i16(bg, at, type) bg_get_nearest(bg, at, type, INT16_MIN, INT16_MAX)
#define bg_get_u16(bg, at, type) bg_get_nearest(bg, at, type, 0, UINT16_MAX)
#define bg_get_i32(bg, at, type) bg_get_nearest(bg, at, type, INT32_MIN, INT32_MAX)
#define bg_get_u32(bg, at, type) bg_get_nearest(bg, at, type, 0, UINT32_MAX)
/* JavaScript's | makes a signed number of 32 flags. */
#define bg_get_flags32(bg, at, type) ((type)(uint32_t)bg_get_nearest(bg, at, int64_t, INT32_MIN, UINT32_MAX))
#define bg_get_flags32_signed bg_get_flags32
#define bg_get_i64(bg, at, type) ((type)(bg)->slots[at].i64)
#define bg_get_u64(bg, at, type) ((type)(bg)->slots[at].u64)
#define bg_get_f32(bg, at, type) ((type)(bg)->slots[at].f64)
#define bg_get_f64(bg, at, type) ((type)(bg)->slots[at].f64)
#define bg_get_bool(bg, at, type) ((type)((bg)->slots[at].f64 != 0))
#define bg_get_pointer(bg, at, type) ((type)(uintptr_t)(bg)->slots[at].u64)
#define bg_get_record(bg, at, type) (*(type *)bg_record(bg, (at) * BG_FITS(type)))

#define bg_put_number(bg, at, value) ((void)((bg)->slots[at].f64 = (double)(value)))
#define bg_put_i8(bg, at, value) bg_put_number(bg, at, (int8_t)(value))
#define bg_put_u8(bg, at, value) bg_put_number(bg, at, (uint8_t)(value))
#define bg_put_i16(bg, at, value) bg_put_number(bg, at, (int16_t)(value))
#define bg_put_u16(bg, at, value) bg_put_number(bg, at, (uint16_t)(value))
#define bg_put_i32(bg, at, value) bg_put_number(bg, at, (int32_t)(value))
#define bg_put_u32(bg, at, value) bg_put_number(bg, at, (uint32_t)(value))
#define bg_put_flags32 bg_put_u32
#define bg_put_flags32_signed bg_put_i32
#define bg_put_i64(bg, at, value) ((void)((bg)->slots[at].i64 = (int64_t)(value)))
#define bg_put_u64(bg, at, value) ((void)((bg)->slots[at].u64 = (uint64_t)(value)))
#define bg_put_f32 bg_put_number
#define bg_put_f64 bg_put_number
#define bg_put_bool bg_put_number
#define bg_put_pointer(bg, at, value) ((void)((bg)->slots[at].u64 = (uintptr_t)(value)))
/* A record may have fields that nobody may write to. */
#define bg_put_record(bg, at, value)                                                          \
    do {                                                                                      \
        __typeof__(value) bg_value = (value);                                                 \
        memcpy(bg_record(bg, (at) * BG_FITS(__typeof__(value))), &bg_value, sizeof bg_value); \
    } while (0)

/* Reads a string into a text that has begun, with `_or_null` also null. A NUL inside is refused when `is_ended` says
 * that C finds the end by it. */
bool bg_text_read(struct bg_text *out, struct bg_environment *bg, napi_value value, const char *name, bool is_ended);
bool bg_text_read_or_null(struct bg_text *out, struct bg_environment *bg, napi_value value, const char *name,
                          bool is_ended);

/* Borrows the memory of a Uint8Array; copies it when `is_kept` says that JavaScript may run during the call, as it
 * could transfer the memory away. */
bool bg_bytes_read(struct bg_bytes *out, struct bg_environment *bg, napi_value value, const char *name, bool is_kept);
bool bg_bytes_read_or_null(struct bg_bytes *out, struct bg_environment *bg, napi_value value, const char *name,
                           bool is_kept);

/* Values out, copied: strings, bytes, and the array of COUNT values. NULL leaves OUT as it is, so JavaScript sees
 * undefined; but no bytes at NULL are an empty Buffer unless `_or_nothing`. Bytes that are few do not become a value,
 * which takes Node a microsecond: they lie at a place for records, their length (or -1) in its slot, and JavaScript
 * copies them. */
bool bg_text_value(napi_value *out, struct bg_environment *bg, const void *data, size_t length);
bool bg_text_ended_value(napi_value *out, struct bg_environment *bg, const void *data);
bool bg_bytes_value(napi_value *out, struct bg_environment *bg, size_t at, const void *data, size_t length);
bool bg_bytes_value_or_nothing(napi_value *out, struct bg_environment *bg, size_t at, const void *data,
                               size_t length);
bool bg_buffer_value(napi_value *out, struct bg_environment *bg, const void *data, size_t length);
bool bg_list_value(napi_value *out, struct bg_environment *bg, const napi_value *values, size_t count);

/* Makes a handle of what C gave and stores its id in a slot; NULL makes none, and the id 0. POINTER is destroyed on
 * failure. */
bool bg_object_give(struct bg_environment *bg, size_t at, const struct bg_class *object_class, void *pointer);

/* Starts the use of the object whose id is in a slot; bg_handle_release() ends it. With `_or_null` the id 0 is no
 * object. */
bool bg_object_use(struct bg_handle **out, struct bg_environment *bg, size_t at, const struct bg_class *object_class);
bool bg_object_use_or_null(struct bg_handle **out, struct bg_environment *bg, size_t at,
                           const struct bg_class *object_class);

/* What C is given for an object, which may be NULL. */
static inline void *bg_object_pointer(const struct bg_handle *handle)
{
    return handle ? handle->pointer : NULL;
}

/* A JavaScript function lent to C for the length of one call. */
struct bg_callback {
    struct bg_lending lending;
    struct bg_environment *bg;
    napi_value function;
    napi_ref error; /* an array of what it threw, which need not be an object; no scope's end touches it */
    napi_handle_scope scope;
    unsigned calls, depth;
};

/* Prepares to be called. With `_or_null`, null leaves the callback zeroed. */
bool bg_callback_begin(struct bg_callback *out, struct bg_environment *bg, napi_value function);
bool bg_callback_begin_or_null(struct bg_callback *out, struct bg_environment *bg, napi_value function);

/* What C is given to name the function. */
static inline void *bg_callback_userdata(const struct bg_callback *callback)
{
    return (void *)callback->lending.userdata;
}

/* The function that C means, if it may still be called: NULL once it has thrown, and when C calls too late or on
 * another thread. Makes its COUNT arguments undefined. */
struct bg_callback *bg_callback_enter(const void *userdata, napi_value *arguments, size_t count);

/* Calls it; false if it threw. */
bool bg_callback_call(struct bg_callback *callback, const napi_value *arguments, size_t count);

/* Keeps the error or failure that is on its way, if none is kept yet; C goes on and JavaScript gets it afterwards. */
void bg_callback_fail(struct bg_callback *callback);

/* Throws what the function threw; true if it did not. To be asked once, when C will not call any more. */
bool bg_callback_rethrow(struct bg_callback *callback);

/* Ends the loan, and the scope of all values since it began: the latest first. Harmless when asked twice, or on what is
 * zeroed. */
void bg_callback_end(struct bg_callback *callback);

/* Throws the failure on record, unless Node-API threw before; NULL, for the native function to return. */
napi_value bg_throw(struct bg_environment *bg);

/* How a native function ends: with RESULT, or with the failure on record. */
static inline napi_value bg_leave(struct bg_environment *bg, napi_value result)
{
    return bg->failure.kind ? bg_throw(bg) : result;
}

/* How one ends whose C function CALL the installed library lacks. */
napi_value bg_throw_missing(struct bg_environment *bg, const char *call);

/* A native function and its name in JavaScript. */
struct bg_function {
    const char *name;
    napi_callback function;
};

/* Adds COUNT functions to an object, or as an object of their own: what the library calls its functions meets nothing
 * there. */
void bg_define(struct bg_environment *bg, napi_value object, const struct bg_function *functions, size_t count);
void bg_define_group(struct bg_environment *bg, napi_value object, const char *name,
                     const struct bg_function *functions, size_t count);

#if defined(__GNUC__)
# pragma GCC visibility pop
#endif
#endif
