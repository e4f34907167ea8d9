#include "bg_node.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Node-API keeps every value alive that a callback was given until its scope is closed. */
#define BG_CALLS_PER_SCOPE 64

/* What a length of zero points at: an address that may be read from, though nothing is there. */
static uint8_t bg_nothing[16];

static void bg_throw_named(struct bg_environment *bg, napi_status (*throw)(napi_env, const char *, const char *),
                           const char *code, const char *format, const char *name)
{
    char message[256];
    snprintf(message, sizeof message, format, name);
    throw(bg->env, code, message);
}

/* Throws unless Node-API already has. */
static bool bg_refuse(struct bg_environment *bg, const char *what)
{
    bool is_pending = false;
    napi_is_exception_pending(bg->env, &is_pending);
    if (!is_pending)
        bg_throw_named(bg, napi_throw_error, "ERR_NODE_API", "Node could not make %s", what);
    return false;
}

void bg_throw_memory(struct bg_environment *bg)
{
    napi_throw_error(bg->env, "ERR_MEMORY_ALLOCATION_FAILED", "out of memory");
}

void bg_throw_missing(struct bg_environment *bg, const char *call)
{
    bg_throw_named(bg, napi_throw_error, "ERR_MISSING_SYMBOL", "the installed library does not have %s", call);
}

void bg_throw_failed(struct bg_environment *bg, const char *call)
{
    bg_throw_named(bg, napi_throw_error, "ERR_CALL_FAILED", "%s failed", call);
}

void bg_throw_contract(struct bg_environment *bg, const char *call, const char *what)
{
    char message[256];
    snprintf(message, sizeof message, "%s broke its contract: %s", call, what);
    napi_throw_error(bg->env, "ERR_CONTRACT", message);
}

void bg_throw_status(struct bg_environment *bg, uint32_t scheme, const char *call, double status, const char *message)
{
    napi_value make_error, undefined, arguments[2], error;
    bg->slots[0].f64 = scheme;
    bg->slots[1].f64 = status;
    napi_get_undefined(bg->env, &undefined);
    arguments[0] = arguments[1] = undefined;
    if (napi_get_reference_value(bg->env, bg->make_error, &make_error) == napi_ok &&
        bg_text_ended_value(&arguments[0], bg, call) && bg_text_ended_value(&arguments[1], bg, message) &&
        napi_call_function(bg->env, undefined, make_error, 2, arguments, &error) == napi_ok)
        napi_throw(bg->env, error);
    else
        bg_refuse(bg, "an error");
}

/* Environment */

/* Destroys what JavaScript left open. No call is under way any more. */
static void bg_environment_close(void *data)
{
    struct bg_environment *bg = data;
    bg_handles_free(&bg->handles);
}

static void bg_environment_free(napi_env env, void *data, void *hint)
{
    (void)env;
    (void)hint;
    free(data);
}

struct bg_environment *bg_environment_create(napi_env env)
{
    struct bg_environment *bg = calloc(1, sizeof *bg);
    if (!bg) {
        napi_throw_error(env, "ERR_MEMORY_ALLOCATION_FAILED", "out of memory");
        return NULL;
    }
    bg->env = env;
    if (napi_set_instance_data(env, bg, bg_environment_free, NULL) != napi_ok) {
        free(bg);
        return NULL;
    }
    napi_add_env_cleanup_hook(env, bg_environment_close, bg);
    return bg;
}

struct bg_environment *bg_initialize(napi_env env, napi_callback_info info)
{
    napi_value arguments[2];
    size_t length;
    void *data;
    struct bg_environment *bg = bg_enter(env, info, 2, arguments);
    if (bg->slots || napi_get_arraybuffer_info(env, arguments[0], &data, &length) != napi_ok ||
        length < BG_SCRATCH_SIZE || napi_create_reference(env, arguments[0], 1, &bg->scratch) != napi_ok ||
        napi_create_reference(env, arguments[1], 1, &bg->make_error) != napi_ok) {
        bg_refuse(bg, "the scratch memory");
        return NULL;
    }
    bg->slots = data;
    return bg;
}

struct bg_environment *bg_enter(napi_env env, napi_callback_info info, size_t count, napi_value *arguments)
{
    void *data = NULL;
    napi_get_cb_info(env, info, &count, arguments, NULL, &data);
    return data;
}

/* Text and bytes */

static bool bg_is_null(struct bg_environment *bg, napi_value value)
{
    napi_valuetype type = napi_undefined;
    napi_typeof(bg->env, value, &type);
    return type == napi_null;
}

static bool bg_text_read_long(struct bg_text *out, struct bg_environment *bg, napi_value value)
{
    if (napi_get_value_string_utf8(bg->env, value, NULL, 0, &out->length) != napi_ok)
        return bg_refuse(bg, "a text");
    out->data = malloc(out->length + 1);
    if (!out->data) {
        bg_throw_memory(bg);
        return false;
    }
    napi_get_value_string_utf8(bg->env, value, out->data, out->length + 1, &out->length);
    return true;
}

bool bg_text_read(struct bg_text *out, struct bg_environment *bg, napi_value value, const char *name, bool is_ended)
{
    napi_status status = napi_get_value_string_utf8(bg->env, value, out->first, sizeof out->first, &out->length);
    if (status != napi_ok) {
        bg_throw_named(bg, napi_throw_type_error, "ERR_INVALID_ARG_TYPE", "The \"%s\" argument must be a string", name);
        return false;
    }
    /* A character of up to four bytes that did not fit is left out whole: only a shorter text is surely complete. */
    if (out->length + 4 >= sizeof out->first && !bg_text_read_long(out, bg, value))
        return false;
    if (is_ended && memchr(out->data, 0, out->length)) {
        bg_throw_named(bg, napi_throw_type_error, "ERR_INVALID_ARG_VALUE",
                       "The \"%s\" argument must not contain a NUL character", name);
        return false;
    }
    return true;
}

bool bg_text_read_or_null(struct bg_text *out, struct bg_environment *bg, napi_value value, const char *name,
                          bool is_ended)
{
    if (!bg_is_null(bg, value))
        return bg_text_read(out, bg, value, name, is_ended);
    out->data = NULL;
    out->length = 0;
    return true;
}

void bg_text_release(struct bg_text *text)
{
    if (text->data != text->first)
        free(text->data);
}

bool bg_bytes_read(struct bg_bytes *out, struct bg_environment *bg, napi_value value, const char *name, bool is_kept)
{
    napi_typedarray_type type;
    void *data;
    if (napi_get_typedarray_info(bg->env, value, &type, &out->length, &data, NULL, NULL) != napi_ok ||
        type != napi_uint8_array) {
        bg_throw_named(bg, napi_throw_type_error, "ERR_INVALID_ARG_TYPE", "The \"%s\" argument must be a Uint8Array",
                       name);
        return false;
    }
    out->data = data ? data : bg_nothing;
    if (is_kept && out->length) {
        out->copy = malloc(out->length);
        if (!out->copy) {
            bg_throw_memory(bg);
            return false;
        }
        out->data = memcpy(out->copy, out->data, out->length);
    }
    return true;
}

bool bg_bytes_read_or_null(struct bg_bytes *out, struct bg_environment *bg, napi_value value, const char *name,
                           bool is_kept)
{
    return bg_is_null(bg, value) || bg_bytes_read(out, bg, value, name, is_kept);
}

void bg_bytes_release(struct bg_bytes *bytes)
{
    free(bytes->copy);
}

bool bg_length_fits(struct bg_environment *bg, const char *name, size_t length, uint64_t limit)
{
    if (length <= limit)
        return true;
    bg_throw_named(bg, napi_throw_range_error, "ERR_OUT_OF_RANGE", "The \"%s\" argument is too long", name);
    return false;
}

bool bg_room_enlarge(struct bg_room *room, struct bg_environment *bg, size_t needed, uint64_t limit)
{
    bool is_grown = bg_room_grow(room, needed, limit < PTRDIFF_MAX ? (size_t)limit : PTRDIFF_MAX);
    if (!is_grown)
        bg_throw_memory(bg);
    return is_grown;
}

bool bg_room_holds(const struct bg_room *room, struct bg_environment *bg, const char *call, size_t used)
{
    if (used > room->capacity)
        bg_throw_contract(bg, call, "it used more room than it was given");
    return used <= room->capacity;
}

bool bg_is_there(struct bg_environment *bg, const char *call, const void *pointer)
{
    if (!pointer)
        bg_throw_contract(bg, call, "it gave NULL");
    return pointer != NULL;
}

/* ASCII is the same in Latin-1 and UTF-8, and Node makes Latin-1 strings several times faster. */
static bool bg_is_ascii(const char *data, size_t length)
{
    uint64_t bits = 0, word;
    size_t at = 0;
    for (; at + sizeof word <= length; at += sizeof word) {
        memcpy(&word, data + at, sizeof word);
        bits |= word;
    }
    for (; at < length; at++)
        bits |= (uint8_t)data[at];
    return !(bits & UINT64_C(0x8080808080808080));
}

bool bg_text_value(napi_value *out, struct bg_environment *bg, const void *data, size_t length)
{
    if (!data)
        return true;
    if (length > PTRDIFF_MAX)
        return bg_refuse(bg, "a string of that length");
    napi_status status = bg_is_ascii(data, length) ? napi_create_string_latin1(bg->env, data, length, out)
                                                   : napi_create_string_utf8(bg->env, data, length, out);
    return status == napi_ok || bg_refuse(bg, "a string");
}

bool bg_text_ended_value(napi_value *out, struct bg_environment *bg, const void *data)
{
    return bg_text_value(out, bg, data, data ? strlen(data) : 0);
}

bool bg_buffer_value(napi_value *out, struct bg_environment *bg, const void *data, size_t length)
{
    void *copy;
    if (length > PTRDIFF_MAX)
        return bg_refuse(bg, "a buffer of that length");
    return napi_create_buffer_copy(bg->env, length, data, &copy, out) == napi_ok || bg_refuse(bg, "a buffer");
}

bool bg_bytes_value(napi_value *out, struct bg_environment *bg, size_t at, const void *data, size_t length)
{
    if (length > BG_RECORD_SIZE)
        return bg_buffer_value(out, bg, data ? data : bg_nothing, length);
    bg->slots[at].f64 = (double)length;
    if (length)
        memcpy(bg_record(bg, at), data, length);
    return true;
}

bool bg_bytes_value_or_nothing(napi_value *out, struct bg_environment *bg, size_t at, const void *data, size_t length)
{
    bg->slots[at].f64 = -1;
    return !data || bg_bytes_value(out, bg, at, data, length);
}

bool bg_list_value(napi_value *out, struct bg_environment *bg, const napi_value *values, size_t count)
{
    if (napi_create_array_with_length(bg->env, count, out) != napi_ok)
        return bg_refuse(bg, "an array");
    for (size_t i = 0; i < count; i++)
        if (values[i])
            napi_set_element(bg->env, *out, (uint32_t)i, values[i]);
    return true;
}

/* Objects */

static bg_id bg_slot_id(const struct bg_environment *bg, size_t at)
{
    double id = bg->slots[at].f64;
    return id >= 0 && id < 9007199254740992.0 ? (bg_id)id : 0;
}

bool bg_object_give(struct bg_environment *bg, size_t at, const struct bg_class *object_class, void *pointer)
{
    bg_id id = pointer ? bg_handle_open(&bg->handles, object_class, pointer) : 0;
    if (pointer && !id)
        bg_throw_memory(bg);
    bg->slots[at].f64 = (double)id;
    return !pointer || id;
}

bool bg_object_use(struct bg_handle **out, struct bg_environment *bg, size_t at, const struct bg_class *object_class)
{
    enum bg_access access = bg_handle_acquire(out, &bg->handles, bg_slot_id(bg, at), object_class);
    if (access == BG_ACCESS_CLOSED)
        bg_throw_named(bg, napi_throw_error, "ERR_CLOSED", "The %s is closed", object_class->name);
    else if (access == BG_ACCESS_OTHER_CLASS)
        bg_throw_named(bg, napi_throw_type_error, "ERR_INVALID_ARG_TYPE", "The object must be a %s",
                       object_class->name);
    return access == BG_ACCESS_GRANTED;
}

bool bg_object_use_or_null(struct bg_handle **out, struct bg_environment *bg, size_t at,
                           const struct bg_class *object_class)
{
    return bg->slots[at].f64 == 0 || bg_object_use(out, bg, at, object_class);
}

void bg_object_end(struct bg_environment *bg, struct bg_handle *handle)
{
    bg_handle_release(&bg->handles, handle);
}

napi_value bg_close(napi_env env, napi_callback_info info)
{
    struct bg_environment *bg = bg_enter(env, info, 0, NULL);
    bg_handle_close(&bg->handles, bg_slot_id(bg, 0));
    return NULL;
}

/* Callbacks */

bool bg_callback_begin(struct bg_callback *out, struct bg_environment *bg, napi_value function)
{
    out->bg = bg;
    out->function = function;
    return napi_open_handle_scope(bg->env, &out->scope) == napi_ok || bg_refuse(bg, "a scope");
}

bool bg_callback_enter(struct bg_callback *callback, napi_value *arguments, size_t count)
{
    napi_env env = callback->bg->env;
    if (callback->has_failed)
        return false;
    if (++callback->calls % BG_CALLS_PER_SCOPE == 0) {
        napi_close_handle_scope(env, callback->scope);
        napi_open_handle_scope(env, &callback->scope);
    }
    for (size_t i = 0; i < count; i++)
        napi_get_undefined(env, &arguments[i]);
    return true;
}

bool bg_callback_call(struct bg_callback *callback, const napi_value *arguments, size_t count)
{
    napi_env env = callback->bg->env;
    napi_value receiver, result;
    return napi_get_undefined(env, &receiver) == napi_ok &&
           napi_call_function(env, receiver, callback->function, count, arguments, &result) == napi_ok;
}

/* The error lives in the scope, which is not closed before it has been thrown again. */
void bg_callback_fail(struct bg_callback *callback)
{
    if (callback->has_failed)
        return;
    callback->has_failed = true;
    napi_get_and_clear_last_exception(callback->bg->env, &callback->error);
}

bool bg_callback_rethrow(struct bg_callback *callback)
{
    if (callback->has_failed && (!callback->error || napi_throw(callback->bg->env, callback->error) != napi_ok))
        bg_refuse(callback->bg, "the call of a function");
    bg_callback_end(callback);
    return !callback->has_failed;
}

void bg_callback_end(struct bg_callback *callback)
{
    if (callback->scope)
        napi_close_handle_scope(callback->bg->env, callback->scope);
    callback->scope = NULL;
}

void bg_define(struct bg_environment *bg, napi_value object, const struct bg_function *functions, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        napi_property_descriptor property = {.utf8name = functions[i].name, .data = bg};
        property.method = functions[i].function;
        napi_define_properties(bg->env, object, 1, &property);
    }
}

void bg_define_group(struct bg_environment *bg, napi_value object, const char *name,
                     const struct bg_function *functions, size_t count)
{
    napi_property_descriptor property = {.utf8name = name};
    if (napi_create_object(bg->env, &property.value) != napi_ok)
        return;
    bg_define(bg, property.value, functions, count);
    napi_define_properties(bg->env, object, 1, &property);
}
