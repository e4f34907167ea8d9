/* The part of Node-API that this package uses, declared: the addon compiles without Node's own headers.
 *
 * Node-API is a stable ABI; everything below is of version 8, which Node 18 and later, Bun and Deno provide. */
#ifndef BG_NODE_API_H
#define BG_NODE_API_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NODE_API_VERSION 8

#if defined(_WIN32)
# define NODE_API_EXPORT __declspec(dllexport)
#else
# define NODE_API_EXPORT __attribute__((visibility("default")))
#endif

#if !defined(_WIN32)
# pragma GCC visibility push(default)
#endif

typedef struct napi_env__ *napi_env;
typedef struct napi_value__ *napi_value;
typedef struct napi_ref__ *napi_ref;
typedef struct napi_handle_scope__ *napi_handle_scope;
typedef struct napi_callback_info__ *napi_callback_info;

typedef enum { napi_ok } napi_status;

typedef enum {
    napi_undefined,
    napi_null,
    napi_boolean,
    napi_number,
    napi_string,
    napi_symbol,
    napi_object,
    napi_function,
    napi_external,
    napi_bigint
} napi_valuetype;

typedef enum {
    napi_int8_array,
    napi_uint8_array,
    napi_uint8_clamped_array,
    napi_int16_array,
    napi_uint16_array,
    napi_int32_array,
    napi_uint32_array,
    napi_float32_array,
    napi_float64_array,
    napi_bigint64_array,
    napi_biguint64_array
} napi_typedarray_type;

typedef enum { napi_default = 0, napi_enumerable = 2 } napi_property_attributes;

typedef napi_value (*napi_callback)(napi_env env, napi_callback_info info);
typedef void (*napi_finalize)(napi_env env, void *data, void *hint);

typedef struct {
    const char *utf8name;
    napi_value name;
    napi_callback method, getter, setter;
    napi_value value;
    napi_property_attributes attributes;
    void *data;
} napi_property_descriptor;

napi_status napi_get_cb_info(napi_env env, napi_callback_info info, size_t *count, napi_value *arguments,
                             napi_value *receiver, void **data);
napi_status napi_define_properties(napi_env env, napi_value object, size_t count,
                                   const napi_property_descriptor *properties);
napi_status napi_set_instance_data(napi_env env, void *data, napi_finalize finalize, void *hint);
napi_status napi_add_env_cleanup_hook(napi_env env, void (*hook)(void *data), void *data);

napi_status napi_typeof(napi_env env, napi_value value, napi_valuetype *out);
napi_status napi_get_undefined(napi_env env, napi_value *out);
napi_status napi_get_null(napi_env env, napi_value *out);
napi_status napi_get_boolean(napi_env env, bool value, napi_value *out);
napi_status napi_create_object(napi_env env, napi_value *out);
napi_status napi_create_array_with_length(napi_env env, size_t length, napi_value *out);
napi_status napi_set_element(napi_env env, napi_value array, uint32_t index, napi_value value);
napi_status napi_get_element(napi_env env, napi_value array, uint32_t index, napi_value *out);
napi_status napi_create_string_latin1(napi_env env, const char *text, size_t length, napi_value *out);
napi_status napi_create_string_utf8(napi_env env, const char *text, size_t length, napi_value *out);
napi_status napi_get_value_string_utf8(napi_env env, napi_value value, char *buffer, size_t size, size_t *length);
napi_status napi_create_buffer_copy(napi_env env, size_t length, const void *data, void **copy, napi_value *out);
napi_status napi_get_arraybuffer_info(napi_env env, napi_value value, void **data, size_t *length);
napi_status napi_get_typedarray_info(napi_env env, napi_value value, napi_typedarray_type *type, size_t *length,
                                     void **data, napi_value *buffer, size_t *offset);

napi_status napi_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref *out);
napi_status napi_get_reference_value(napi_env env, napi_ref reference, napi_value *out);
napi_status napi_delete_reference(napi_env env, napi_ref reference);
napi_status napi_call_function(napi_env env, napi_value receiver, napi_value function, size_t count,
                               const napi_value *arguments, napi_value *out);
napi_status napi_open_handle_scope(napi_env env, napi_handle_scope *out);
napi_status napi_close_handle_scope(napi_env env, napi_handle_scope scope);

napi_status napi_throw(napi_env env, napi_value error);
napi_status napi_throw_error(napi_env env, const char *code, const char *message);
napi_status napi_throw_type_error(napi_env env, const char *code, const char *message);
napi_status napi_throw_range_error(napi_env env, const char *code, const char *message);
napi_status napi_get_and_clear_last_exception(napi_env env, napi_value *out);

/* What Node looks for in an addon. */
NODE_API_EXPORT int32_t node_api_module_get_api_version_v1(void);
NODE_API_EXPORT napi_value napi_register_module_v1(napi_env env, napi_value exports);

#if !defined(_WIN32)
# pragma GCC visibility pop
#endif

#endif
