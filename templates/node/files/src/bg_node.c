#include "bg_node.h"

#include <stdlib.h>
#include <string.h>

/* Node-API keeps every value alive that a callback was given until its scope is closed. */
#define BG_CALLS_PER_SCOPE 64

/* Failures */

/* What JavaScript sees of each kind. */
static const struct {
    napi_status (*throw)(napi_env, const char *, const char *);
    const char *code;
} bg_errors[] = {
    [BG_FAILURE_TYPE] = {napi_throw_type_error, "ERR_INVALID_ARG_TYPE"},
    [BG_FAILURE_VALUE] = {napi_throw_type_error, "ERR_INVALID_ARG_VALUE"},
    [BG_FAILURE_RANGE] = {napi_throw_range_error, "ERR_OUT_OF_RANGE"},
    [BG_FAILURE_CLOSED] = {napi_throw_error, "ERR_CLOSED"},
    [BG_FAILURE_MEMORY] = {napi_throw_error, "ERR_MEMORY_ALLOCATION_FAILED"},
    [BG_FAILURE_MISSING] = {napi_throw_error, "ERR_MISSING_SYMBOL"},
    [BG_FAILURE_LANGUAGE] = {napi_throw_error, "ERR_NODE_API"},
    [BG_FAILURE_CONTRACT] = {napi_throw_error, "ERR_CONTRACT"},
    [BG_FAILURE_CALL] = {napi_throw_error, "ERR_CALL_FAILED"},
};

static bool bg_refuse(struct bg_environment *bg, const char *what)
{
    return bg_fail(&bg->failure, BG_FAILURE_LANGUAGE, "Node could not make %s", what);
}

/* JavaScript makes errors with a status. It may call the library again meanwhile: the failure is over by then. */
static void bg_throw_status(struct bg_environment *bg)
{
    napi_value make_error, undefined, arguments[2], error;
    napi_get_undefined(bg->env, &undefined);
    arguments[0] = arguments[1] = undefined;
    bg->slots[0].f64 = bg->failure.scheme;
    bg->slots[1].f64 = (double)bg->failure.status;
    bool is_made = napi_get_reference_value(bg->env, bg->make_error, &make_error) == napi_ok &&
                   bg_text_ended_value(&arguments[0], bg, bg->failure.call) &&
                   bg_text_ended_value(&arguments[1], bg, bg->failure.message);
    bg_failure_clear(&bg->failure);
    if (is_made && napi_call_function(bg->env, undefined, make_error, 2, arguments, &error) == napi_ok)
        napi_throw(bg->env, error);
    else
        napi_throw_error(bg->env, "ERR_NODE_API", "Node could not make an error");
}

/* Node-API throws nothing where an exception is pending already. */
napi_value bg_throw(struct bg_environment *bg)
{
    enum bg_failure_kind kind = bg->failure.kind;
    if (kind == BG_FAILURE_STATUS)
        bg_throw_status(bg);
    else
        bg_errors[kind].throw(bg->env, bg_errors[kind].code, bg->failure.message);
    bg_failure_clear(&bg->failure);
    return NULL;
}

napi_value bg_throw_missing(struct bg_environment *bg, const char *call)
{
    bg_fail(&bg->failure, BG_FAILURE_MISSING, "the installed library does not have %s", call);
    return bg_throw(bg);
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
        bg_throw(bg);
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
    size_t length;
    if (napi_get_value_string_utf8(bg->env, value, NULL, 0, &length) != napi_ok)
        return bg_refuse(bg, "a text");
    if (!bg_text_reserve(out, length, &bg->failure))
        return false;
    napi_get_value_string_utf8(bg->env, value, out->data, length + 1, &out->length);
    return true;
}

bool bg_text_read(struct bg_text *out, struct bg_environment *bg, napi_value value, const char *name, bool is_ended)
{
    if (napi_get_value_string_utf8(bg->env, value, out->data, sizeof out->first, &out->length) != napi_ok)
        return bg_fail(&bg->failure, BG_FAILURE_TYPE, "The \"%s\" argument must be a string", name);
    /* A character of up to four bytes that did not fit is left out whole: only a shorter text is surely complete. */
    if (out->length + 4 >= sizeof out->first && !bg_text_read_long(out, bg, value))
        return false;
    return !is_ended || bg_text_check(out, name, &bg->failure);
}

bool bg_text_read_or_null(struct bg_text *out, struct bg_environment *bg, napi_value value, const char *name,
                          bool is_ended)
{
    if (!bg_is_null(bg, value))
        return bg_text_read(out, bg, value, name, is_ended);
    out->data = NULL;
    return true;
}

bool bg_bytes_read(struct bg_bytes *out, struct bg_environment *bg, napi_value value, const char *name, bool is_kept)
{
    napi_typedarray_type type;
    size_t length;
    void *data;
    if (napi_get_typedarray_info(bg->env, value, &type, &length, &data, NULL, NULL) != napi_ok ||
        type != napi_uint8_array)
        return bg_fail(&bg->failure, BG_FAILURE_TYPE, "The \"%s\" argument must be a Uint8Array", name);
    bg_bytes_borrow(out, data, length);
    return !is_kept || bg_bytes_keep(out, &bg->failure);
}

bool bg_bytes_read_or_null(struct bg_bytes *out, struct bg_environment *bg, napi_value value, const char *name,
                           bool is_kept)
{
    return bg_is_null(bg, value) || bg_bytes_read(out, bg, value, name, is_kept);
}

bool bg_text_value(napi_value *out, struct bg_environment *bg, const void *data, size_t length)
{
    if (!data)
        return true;
    if (length > PTRDIFF_MAX)
        return bg_refuse(bg, "a string of that length");
    /* ASCII is the same in Latin-1 and UTF-8, and Node makes Latin-1 strings several times faster. */
    napi_status status = bg_text_is_ascii(data, length) ? napi_create_string_latin1(bg->env, data, length, out)
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
        return bg_buffer_value(out, bg, bg_bytes_address(data), length);
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
    bg_id id = bg_handle_open(&bg->handles, object_class, pointer, &bg->failure);
    bg->slots[at].f64 = (double)id;
    return !pointer || id;
}

bool bg_object_use(struct bg_handle **out, struct bg_environment *bg, size_t at, const struct bg_class *object_class)
{
    return bg_handle_acquire(out, &bg->handles, bg_slot_id(bg, at), object_class, &bg->failure);
}

bool bg_object_use_or_null(struct bg_handle **out, struct bg_environment *bg, size_t at,
                           const struct bg_class *object_class)
{
    return bg->slots[at].f64 == 0 || bg_object_use(out, bg, at, object_class);
}

napi_value bg_close(napi_env env, napi_callback_info info)
{
    struct bg_environment *bg = bg_enter(env, info, 0, NULL);
    bg_handle_close(&bg->handles, bg_slot_id(bg, 0));
    return NULL;
}

/* Callbacks */

static _Thread_local struct bg_lendings bg_lendings;

bool bg_callback_begin(struct bg_callback *out, struct bg_environment *bg, napi_value function)
{
    out->bg = bg;
    out->depth = bg->depth;
    out->function = function;
    if (napi_open_handle_scope(bg->env, &out->scope) != napi_ok)
        return bg_refuse(bg, "a scope");
    bg_lending_begin(&bg_lendings, &out->lending);
    return true;
}

bool bg_callback_begin_or_null(struct bg_callback *out, struct bg_environment *bg, napi_value function)
{
    return bg_is_null(bg, function) || bg_callback_begin(out, bg, function);
}

/* Scopes end in the reverse order of their beginnings. So it is the latest that ends here, whichever function is
 * called, and none while JavaScript below it is running, which has scopes of its own. */
static void bg_renew_scope(struct bg_environment *bg)
{
    struct bg_callback *latest = (struct bg_callback *)bg_lendings.latest;
    if (latest->depth != bg->depth || ++latest->calls % BG_CALLS_PER_SCOPE != 0)
        return;
    napi_close_handle_scope(bg->env, latest->scope);
    napi_open_handle_scope(bg->env, &latest->scope);
}

struct bg_callback *bg_callback_enter(const void *userdata, napi_value *arguments, size_t count)
{
    /* The lending is the first member. */
    struct bg_callback *callback = (struct bg_callback *)bg_lending_find(&bg_lendings, userdata);
    if (!callback)
        return NULL;
    napi_env env = callback->bg->env;
    bg_renew_scope(callback->bg);
    for (size_t i = 0; i < count; i++)
        napi_get_undefined(env, &arguments[i]);
    return callback;
}

bool bg_callback_call(struct bg_callback *callback, const napi_value *arguments, size_t count)
{
    napi_env env = callback->bg->env;
    napi_value receiver, result;
    callback->bg->depth++;
    bool has_returned = napi_get_undefined(env, &receiver) == napi_ok &&
                        napi_call_function(env, receiver, callback->function, count, arguments, &result) == napi_ok;
    callback->bg->depth--;
    return has_returned;
}

/* Keeps the error where no scope's end reaches it. Without memory for that, nothing is kept. */
static void bg_keep_error(struct bg_callback *callback, napi_value error)
{
    napi_env env = callback->bg->env;
    napi_value list;
    if (napi_create_array_with_length(env, 1, &list) == napi_ok && napi_set_element(env, list, 0, error) == napi_ok)
        napi_create_reference(env, list, 1, &callback->error);
}

static bool bg_throw_kept(const struct bg_callback *callback)
{
    napi_env env = callback->bg->env;
    napi_value list, error;
    return callback->error && napi_get_reference_value(env, callback->error, &list) == napi_ok &&
           napi_get_element(env, list, 0, &error) == napi_ok && napi_throw(env, error) == napi_ok;
}

void bg_callback_fail(struct bg_callback *callback)
{
    struct bg_environment *bg = callback->bg;
    napi_value error;
    if (bg->failure.kind)
        bg_throw(bg);
    if (napi_get_and_clear_last_exception(bg->env, &error) == napi_ok && !callback->lending.has_failed)
        bg_keep_error(callback, error);
    callback->lending.has_failed = true;
}

bool bg_callback_rethrow(struct bg_callback *callback)
{
    if (callback->lending.has_failed && !bg_throw_kept(callback))
        bg_refuse(callback->bg, "the call of a function");
    return !callback->lending.has_failed;
}

void bg_callback_end(struct bg_callback *callback)
{
    if (!callback->scope)
        return;
    bg_lending_end(&bg_lendings, &callback->lending);
    if (callback->error)
        napi_delete_reference(callback->bg->env, callback->error);
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
