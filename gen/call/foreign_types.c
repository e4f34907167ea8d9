/* Every kind of type, and the reasons against some: libffi knows neither unions nor bit-fields nor vectors, and lays
 * out structs by its own rules, which are those of C as long as no attribute interferes. */
#include "foreign_types.h"

#include "../base/arena.h"
#include "../base/list.h"
#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

static ffi_type *make(struct arena *arena, unsigned short code, uint64_t size, uint64_t align, ffi_type **elements)
{
    ffi_type *type = arena_new(arena, ffi_type);
    *type = (ffi_type){.size = size, .alignment = (unsigned short)align, .type = code, .elements = elements};
    return type;
}

static ffi_type *make_plain(struct arena *arena, const struct type *type, unsigned short code)
{
    return make(arena, code, type->size, type->align, NULL);
}

static ffi_type *make_integer(struct arena *arena, const struct type *type)
{
    static const unsigned short codes[][2] = {{FFI_TYPE_UINT8, FFI_TYPE_SINT8},
                                              {FFI_TYPE_UINT16, FFI_TYPE_SINT16},
                                              {FFI_TYPE_UINT32, FFI_TYPE_SINT32},
                                              {FFI_TYPE_UINT64, FFI_TYPE_SINT64}};
    size_t at = type->size == 8 ? 3 : type->size == 4 ? 2 : type->size == 2 ? 1 : 0;
    return make_plain(arena, type, codes[at][type->is_signed]);
}

/* What C computes with and languages do not: long double and complex numbers pass, the rest does not. */
static ffi_type *make_builtin(struct arena *arena, const struct type *type, const char **out_reason)
{
    static const struct {
        const char *name;
        unsigned short code;
    } complexes[] = {{"_Complex float", FFI_TYPE_FLOAT}, {"_Complex double", FFI_TYPE_DOUBLE}};
    const char *name = type->declaration->typedef_name;
    if (text_equal(name, "long double"))
        return make_plain(arena, type, FFI_TYPE_LONGDOUBLE);
    for (size_t i = 0; i < sizeof complexes / sizeof *complexes; i++) {
        if (!text_equal(name, complexes[i].name))
            continue;
        ffi_type **elements = arena_allocate(arena, 2 * sizeof *elements);
        elements[0] = make(arena, complexes[i].code, type->size / 2, type->align, NULL);
        return make(arena, FFI_TYPE_COMPLEX, type->size, type->align, elements);
    }
    *out_reason = text_format(arena, "libffi cannot pass a value of type %s", name);
    return NULL;
}

struct elements {
    ffi_type **items;
    size_t count, capacity;
};

/* A struct's array is as many fields. A long double in a struct comes back as NaN from libffi up to 3.4.8. */
static bool add_field(struct elements *out, struct arena *arena, const struct type *type, const char **out_reason)
{
    type = type_canonical(type);
    if (type->kind == TYPE_ARRAY) {
        for (uint64_t i = 0; i < type->count; i++)
            if (!add_field(out, arena, type->of, out_reason))
                return false;
        return true;
    }
    ffi_type *element = foreign_type(arena, type, out_reason);
    if (element && element->type == FFI_TYPE_LONGDOUBLE) {
        *out_reason = "libffi passes a long double in a struct wrongly";
        return false;
    }
    *list_add(arena, out) = element;
    return element != NULL;
}

static bool add_record(struct elements *out, struct arena *arena, const struct declaration *record,
                       const char **out_reason)
{
    for (size_t i = 0; i < record->members.count; i++)
        if (!add_field(out, arena, record->members.items[i].type, out_reason))
            return false;
    *list_add(arena, out) = NULL;
    return true;
}

static ffi_type *make_record(struct arena *arena, const struct type *type, const char **out_reason)
{
    const struct declaration *record = type->declaration;
    struct elements elements = {0};
    if (record->is_builtin)
        return make_builtin(arena, type, out_reason);
    if (!record->is_complete)
        *out_reason = "its type is incomplete";
    else if (record->is_union)
        *out_reason = "libffi cannot pass a union by value";
    else if (shape_is_blob(record))
        *out_reason = "libffi cannot pass a struct with bit-fields, an open array or a layout of its own by value";
    else if (add_record(&elements, arena, record, out_reason))
        return make(arena, FFI_TYPE_STRUCT, 0, 0, elements.items);
    return NULL;
}

ffi_type *foreign_type(struct arena *arena, const struct type *type, const char **out_reason)
{
    type = type_canonical(type);
    switch (type->kind) {
    case TYPE_VOID: return make(arena, FFI_TYPE_VOID, 1, 1, NULL);
    case TYPE_BOOL:
    case TYPE_INTEGER: return make_integer(arena, type);
    case TYPE_FLOAT: return make_plain(arena, type, type->size == sizeof(float) ? FFI_TYPE_FLOAT : FFI_TYPE_DOUBLE);
    case TYPE_POINTER: return make_plain(arena, type, FFI_TYPE_POINTER);
    case TYPE_RECORD: return make_record(arena, type, out_reason);
    case TYPE_ENUM:
        if (type->size)
            return make_integer(arena, type);
        *out_reason = "its type is incomplete";
        return NULL;
    case TYPE_VA_LIST: *out_reason = "a va_list can only be made by C"; return NULL;
    default: *out_reason = "a value of its type cannot leave C"; return NULL;
    }
}

/* --- what goes wrong in combination --- */

#if defined(__x86_64__) && !defined(_WIN32)

/* Which of the two eightbytes of a struct hold anything but floating point. */
struct eightbytes {
    bool has_integer[2];
};

/* Adds the fields of a struct that begins OFFSET bytes into the outermost one; returns where the next may begin. */
static size_t classify(struct eightbytes *out, const ffi_type *type, size_t offset)
{
    offset = (offset + type->alignment - 1) / type->alignment * type->alignment;
    if (type->type == FFI_TYPE_STRUCT) {
        size_t at = offset;
        for (ffi_type **element = type->elements; *element; element++)
            at = classify(out, *element, at);
    } else if (type->type != FFI_TYPE_FLOAT && type->type != FFI_TYPE_DOUBLE && type->type != FFI_TYPE_COMPLEX) {
        out->has_integer[offset / 8] = true;
    }
    return offset + type->size;
}

/* Up to 3.4.6, libffi copies the whole of a struct into the register of its first eightbyte: where that is the sixth
 * and last one for integers, the first floating-point argument is overwritten. */
const char *foreign_combination(const ffi_type *result, ffi_type *const *types, size_t count, size_t *out_at)
{
    unsigned integers = result->type == FFI_TYPE_STRUCT && result->size > 16; /* where the result goes */
    unsigned floats = 0;
    for (size_t i = 0; i < count; i++) {
        struct eightbytes parts = {{false, false}};
        *out_at = i;
        if (types[i]->size > 16 || types[i]->type == FFI_TYPE_LONGDOUBLE)
            continue; /* in memory */
        classify(&parts, types[i], 0);
        unsigned wide = types[i]->size > 8;
        unsigned own_integers = parts.has_integer[0] + (wide && parts.has_integer[1]);
        unsigned own_floats = 1 + wide - own_integers;
        if (integers + own_integers > 6 || floats + own_floats > 8)
            continue; /* in memory */
        if (wide && parts.has_integer[0] && own_floats && integers == 5 && floats)
            return "libffi overwrites the first floating-point argument with a part of this struct";
        integers += own_integers;
        floats += own_floats;
    }
    return NULL;
}

#else

const char *foreign_combination(const ffi_type *result, ffi_type *const *types, size_t count, size_t *out_at)
{
    (void)result;
    (void)types;
    (void)count;
    (void)out_at;
    return NULL;
}

#endif
