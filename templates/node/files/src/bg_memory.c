#include "bg_memory.h"

#include <stdlib.h>

/* Zeroed memory for free(). ALIGN is a power of two. */
static void *bg_memory_zeroed(size_t size, size_t align)
{
    if (align <= _Alignof(max_align_t))
        return calloc(1, size ? size : 1);
    if (size > SIZE_MAX - align)
        return NULL;
    size_t room = size / align * align + align;
    void *memory = aligned_alloc(align, room);
    return memory ? memset(memory, 0, room) : NULL;
}

static napi_value bg_memory_alloc(napi_env env, napi_callback_info info)
{
    struct bg_environment *bg = bg_enter(env, info, 0, NULL);
    void *memory = bg_memory_zeroed(bg_get_u64(bg, 0, size_t), bg_get_u64(bg, 1, size_t));
    if (!memory)
        bg_fail_memory(&bg->failure);
    bg_put_pointer(bg, 0, memory);
    return bg_leave(bg, NULL);
}

static napi_value bg_memory_free(napi_env env, napi_callback_info info)
{
    struct bg_environment *bg = bg_enter(env, info, 0, NULL);
    free(bg_get_pointer(bg, 0, void *));
    return NULL;
}

static napi_value bg_memory_peek(napi_env env, napi_callback_info info)
{
    struct bg_environment *bg = bg_enter(env, info, 0, NULL);
    napi_value result = NULL;
    const void *data = bg_get_pointer(bg, 0, const void *);
    if (data)
        bg_buffer_value(&result, bg, data, bg_get_u64(bg, 1, size_t));
    return bg_leave(bg, result);
}

static napi_value bg_memory_poke(napi_env env, napi_callback_info info)
{
    napi_value value;
    struct bg_environment *bg = bg_enter(env, info, 1, &value);
    struct bg_bytes bytes = {0};
    if (bg_bytes_read(&bytes, bg, value, "bytes", false) && bytes.length)
        memcpy(bg_get_pointer(bg, 0, void *), bytes.data, bytes.length);
    bg_bytes_free(&bytes);
    return bg_leave(bg, NULL);
}

static napi_value bg_memory_text(napi_env env, napi_callback_info info)
{
    struct bg_environment *bg = bg_enter(env, info, 0, NULL);
    napi_value result = NULL;
    bg_text_ended_value(&result, bg, bg_get_pointer(bg, 0, const char *));
    return bg_leave(bg, result);
}

static napi_value bg_memory_address(napi_env env, napi_callback_info info)
{
    napi_value value;
    struct bg_environment *bg = bg_enter(env, info, 1, &value);
    struct bg_text name;
    bg_text_begin(&name);
    if (bg_text_read(&name, bg, value, "name", true)) {
        const struct bg_symbol *symbol = bg_symbols();
        while (symbol->name && strcmp(symbol->name, name.data) != 0)
            symbol++;
        if (symbol->address)
            bg_put_u64(bg, 0, symbol->address);
        else
            bg_throw_missing(bg, name.data);
    }
    bg_text_free(&name);
    return bg_leave(bg, NULL);
}

void bg_memory_define(struct bg_environment *bg, napi_value object)
{
    static const struct bg_function functions[] = {
        {"alloc", bg_memory_alloc}, {"free", bg_memory_free}, {"peek", bg_memory_peek},
        {"poke", bg_memory_poke},   {"text", bg_memory_text}, {"address", bg_memory_address},
    };
    bg_define_group(bg, object, "memory", functions, sizeof functions / sizeof *functions);
}
