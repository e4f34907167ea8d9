/* libffi, found and loaded at run time like libclang, and its two peculiarities about small integers: a returned one
 * comes as an ffi_arg, and a made function must return one as an ffi_arg. */
#include "foreign.h"

#include "../base/text.h"
#include "../model/type.h"
#include "foreign_types.h"
#include "storage.h"

#include <dlfcn.h>
#include <link.h>
#include <string.h>

struct foreign {
#define LIBFFI(name) __typeof__(ffi_##name) *name;
#include "libffi.def"
#undef LIBFFI
    const char *path;
};

struct foreign_call {
    ffi_cif cif;
    const struct type *result;
};

/* Fills the table; the name of the first function that is missing, or NULL. */
static const char *bind(struct foreign *out, void *library)
{
    void *symbol;
#define LIBFFI(name)                                                                                                   \
 symbol = dlsym(library, "ffi_" #name);                                                                                \
 if (!symbol)                                                                                                          \
  return "ffi_" #name;                                                                                                 \
 memcpy(&out->name, &symbol, sizeof symbol);
#include "libffi.def"
#undef LIBFFI
    return NULL;
}

/* Of the version whose header this was compiled with: the sizes of its structures are part of its interface. */
struct foreign *foreign_open(struct arena *arena, struct diagnostics *diagnostics)
{
    static const char *const names[] = {"libffi.so.8", "libffi.so"};
    struct foreign *foreign = arena_new(arena, struct foreign);
    void *library = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++)
        library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    const char *missing = library ? bind(foreign, library) : NULL;
    if (library && !missing) {
        struct link_map *loaded;
        foreign->path = dlinfo(library, RTLD_DI_LINKMAP, &loaded) == 0 ? arena_copy_text(arena, loaded->l_name) : "";
        return foreign;
    }
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "no-libffi", (struct place){0}, "%s%s",
                      missing ? "the libffi found is too old: it has no "
                              : "functions are called by libffi, and no libffi was found",
                      missing ? missing : "")
        ->advice = "install libffi 3.4 or newer (Debian: libffi8)";
    return NULL;
}

const char *foreign_path(const struct foreign *foreign)
{
    return foreign->path;
}

/* The largest value that libffi returns: what it writes may be larger than the type. */
static uint64_t result_size(const struct type *type)
{
    return type->size > sizeof(ffi_arg) ? type->size : sizeof(ffi_arg);
}

static bool is_widened(const struct type *type)
{
    bool is_integer = type->kind == TYPE_INTEGER || type->kind == TYPE_ENUM || type->kind == TYPE_BOOL;
    return is_integer && type->size < sizeof(ffi_arg);
}

/* The types of all parameters; false if one cannot be passed. */
static bool fill_types(ffi_type **out, struct arena *arena, const struct foreign_signature *signature, size_t *out_at,
                       const char **out_reason)
{
    for (*out_at = 0; *out_at < signature->count; ++*out_at) {
        out[*out_at] = foreign_type(arena, signature->parameters[*out_at], out_reason);
        if (!out[*out_at])
            return false;
    }
    return true;
}

/* Whether libffi lays out every struct as the compiler does. */
static bool check_sizes(const ffi_cif *cif, const struct foreign_signature *signature, size_t *out_at)
{
    for (*out_at = 0; *out_at < signature->count; ++*out_at)
        if (cif->arg_types[*out_at]->size != type_canonical(signature->parameters[*out_at])->size)
            return false;
    const struct type *result = type_canonical(signature->result);
    return result->kind == TYPE_VOID || cif->rtype->size == result->size;
}

static const char *prepare(const struct foreign *foreign, ffi_cif *cif, const struct foreign_signature *signature,
                           ffi_type *result, ffi_type **types, size_t *out_at)
{
    unsigned fixed = (unsigned)signature->fixed, count = (unsigned)signature->count;
    ffi_status status = signature->is_variadic
                            ? foreign->prep_cif_var(cif, FFI_DEFAULT_ABI, fixed, count, result, types)
                            : foreign->prep_cif(cif, FFI_DEFAULT_ABI, count, result, types);
    *out_at = count;
    if (status != FFI_OK)
        return "libffi cannot make such a call";
    if (!check_sizes(cif, signature, out_at))
        return "libffi lays out its type in another way than the compiler";
    return foreign_combination(result, types, count, out_at);
}

const struct foreign_call *foreign_prepare(const struct foreign *foreign, struct arena *arena,
                                           const struct foreign_signature *signature, size_t *out_at,
                                           const char **out_reason)
{
    struct foreign_call *call = arena_new(arena, struct foreign_call);
    ffi_type **types = arena_allocate(arena, (signature->count + 1) * sizeof *types);
    call->result = type_canonical(signature->result);
    if (!fill_types(types, arena, signature, out_at, out_reason))
        return NULL;
    ffi_type *result = foreign_type(arena, signature->result, out_reason);
    if (!result)
        return NULL;
    *out_reason = prepare(foreign, &call->cif, signature, result, types, out_at);
    return *out_reason ? NULL : call;
}

void foreign_run(const struct foreign *foreign, const struct foreign_call *call, uintptr_t address, void *result,
                 void **values)
{
    struct arena *scratch = arena_create();
    void *room = arena_allocate(scratch, result_size(call->result));
    void (*function)(void);
    memcpy(&function, &address, sizeof function);
    foreign->call((ffi_cif *)&call->cif, function, room, values);
    ffi_arg wide;
    memcpy(&wide, room, sizeof wide);
    if (is_widened(call->result))
        storage_write(result, call->result->size, wide);
    else
        memcpy(result, room, call->result->size);
    arena_destroy(scratch);
}

/* --- made functions --- */

struct made {
    const struct foreign_call *call;
    foreign_handler *handler;
    void *context;
};

static void serve(ffi_cif *cif, void *reply, void **values, void *data)
{
    const struct made *made = data;
    const struct type *type = made->call->result;
    (void)cif;
    made->handler(made->context, values, reply);
    if (!is_widened(type))
        return;
    unsigned width = (unsigned)type->size * 8;
    ffi_arg wide = storage_integer(storage_read(reply, type->size), width, type->is_signed).bits;
    memcpy(reply, &wide, sizeof wide);
}

void *foreign_make(const struct foreign *foreign, struct arena *arena, const struct foreign_call *call,
                   foreign_handler *handler, void *context)
{
    void *code = NULL;
    struct made *made = arena_new(arena, struct made);
    *made = (struct made){call, handler, context};
    ffi_closure *closure = foreign->closure_alloc(sizeof(ffi_closure), &code);
    if (!closure || foreign->prep_closure_loc(closure, (ffi_cif *)&call->cif, serve, made, code) != FFI_OK)
        return NULL;
    return code;
}
