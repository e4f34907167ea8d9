/* One function a kind of type. */
#include "show.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "memory.h"
#include "number.h"
#include "storage.h"

#include <math.h>
#include <string.h>

/* What is shown of very long texts, bytes and arrays. */
enum { LONGEST = 1 << 20 };

struct showing {
    struct arena *arena;
    const struct plan *plan;
    bool is_union; /* what stands there may be another field's: nothing is followed */
};

static void show(const struct showing *showing, struct json *parent, const char *name, const struct type *type,
                 const void *memory);

/* --- bytes --- */

/* hex:00ff */
static void show_hexadecimal(struct arena *arena, struct json *parent, const char *name, const uint8_t *bytes,
                             uint64_t length)
{
    uint64_t shown = length < LONGEST ? length : LONGEST;
    struct text out = text_create(arena);
    text_append(&out, "hex:");
    for (uint64_t i = 0; i < shown; i++)
        text_append_format(&out, "%02x", bytes[i]);
    text_append(&out, shown < length ? "..." : "");
    json_add_text(arena, parent, name, out.data);
}

void show_bytes(struct arena *arena, struct json *parent, const char *name, const void *bytes, uint64_t length,
                bool is_text)
{
    if (is_text && length <= LONGEST && !memchr(bytes, '\0', length) && text_is_utf8(bytes, length))
        json_add_text(arena, parent, name, arena_copy(arena, bytes, length));
    else
        show_hexadecimal(arena, parent, name, bytes, length);
}

static void show_address(struct arena *arena, struct json *parent, const char *name, uintptr_t address)
{
    if (address)
        json_add_text(arena, parent, name, text_format(arena, "0x%llx", (unsigned long long)address));
    else
        json_add_null(arena, parent, name);
}

void show_bytes_at(struct arena *arena, struct json *parent, const char *name, uintptr_t address, uint64_t length,
                   bool is_text)
{
    uint64_t read = length < LONGEST ? length : LONGEST + 1;
    void *bytes = arena_allocate(arena, read + 1);
    if (address && memory_copy(bytes, address, read) == read)
        show_bytes(arena, parent, name, bytes, read, is_text);
    else
        show_address(arena, parent, name, address);
}

void show_text_at(struct arena *arena, struct json *parent, const char *name, uintptr_t address)
{
    const char *text = address ? memory_text(arena, address, LONGEST) : NULL;
    if (text)
        show_bytes(arena, parent, name, text, strlen(text), true);
    else
        show_address(arena, parent, name, address);
}

/* --- scalars --- */

static const char *enumerator_name(const struct declaration *enumeration, uint64_t bits, uint64_t mask)
{
    for (size_t i = 0; i < enumeration->members.count; i++)
        if ((enumeration->members.items[i].value.bits & mask) == bits)
            return enumeration->members.items[i].name;
    return NULL;
}

static bool is_flags(const struct plan *plan, const struct declaration *enumeration)
{
    for (size_t i = 0; i < plan->enums.count; i++)
        if (plan->enums.items[i]->enumeration == enumeration)
            return plan->enums.items[i]->is_flags;
    return false;
}

/* "A|B"; NULL if something is left that no flag says. */
static const char *flag_names(struct arena *arena, const struct declaration *enumeration, uint64_t bits, uint64_t mask)
{
    struct text out = text_create(arena);
    for (size_t i = 0; i < enumeration->members.count; i++) {
        uint64_t flag = enumeration->members.items[i].value.bits & mask;
        if (!flag || (flag & bits) != flag)
            continue;
        text_append_format(&out, "%s%s", out.length ? "|" : "", enumeration->members.items[i].name);
        bits &= ~flag;
    }
    return bits || !out.length ? NULL : out.data;
}

const char *show_constant(struct arena *arena, const struct plan *plan, const struct declaration *enumeration,
                          uint64_t bits)
{
    uint64_t size = enumeration->type->size, mask = size && size < 8 ? (UINT64_C(1) << size * 8) - 1 : ~UINT64_C(0);
    const char *name = enumerator_name(enumeration, bits & mask, mask);
    return name || !is_flags(plan, enumeration) ? name : flag_names(arena, enumeration, bits & mask, mask);
}

void show_integer(struct arena *arena, struct json *parent, const char *name, struct integer value)
{
    if (value.is_negative || value.bits <= INT64_MAX)
        json_add_number(arena, parent, name, (int64_t)value.bits);
    else
        json_add_digits(arena, parent, name, text_number(arena, value.bits));
}

/* BITS of a type, as wide as a field says. */
static void show_bits(const struct showing *showing, struct json *parent, const char *name, const struct type *type,
                      uint64_t bits, unsigned width)
{
    type = type_canonical(type);
    struct integer value = storage_integer(bits, width, type->is_signed);
    const char *constant =
        type->kind == TYPE_ENUM ? show_constant(showing->arena, showing->plan, type->declaration, value.bits) : NULL;
    if (type->kind == TYPE_BOOL)
        json_add_bool(showing->arena, parent, name, value.bits != 0);
    else if (constant)
        json_add_text(showing->arena, parent, name, constant);
    else
        show_integer(showing->arena, parent, name, value);
}

/* A float, a double or, of any other size, a long double. What is no number in JSON is a text. */
static void show_float(struct arena *arena, struct json *parent, const char *name, const void *memory, uint64_t size)
{
    float single;
    double twice;
    long double number;
    if (size == sizeof single)
        number = *(float *)memcpy(&single, memory, sizeof single);
    else if (size == sizeof twice)
        number = *(double *)memcpy(&twice, memory, sizeof twice);
    else
        memcpy(&number, memory, sizeof number);
    const char *text = number_text(arena, number, size);
    if (isfinite(number))
        json_add_digits(arena, parent, name, text);
    else
        json_add_text(arena, parent, name, text);
}

static void show_pointer(const struct showing *showing, struct json *parent, const char *name, const struct type *type,
                         const void *memory)
{
    uintptr_t address = (uintptr_t)storage_read(memory, sizeof address);
    if (!showing->is_union && shape_is_plain_char(type->of))
        show_text_at(showing->arena, parent, name, address);
    else
        show_address(showing->arena, parent, name, address);
}

/* --- records and arrays --- */

static void show_builtin(const struct showing *showing, struct json *parent, const char *name, const struct type *type,
                         const void *memory)
{
    const char *spelling = type->declaration->typedef_name;
    if (text_equal(spelling, "long double")) {
        show_float(showing->arena, parent, name, memory, type->size);
    } else if (text_starts_with(spelling, "_Complex ")) {
        struct json *parts = json_add_array(showing->arena, parent, name);
        for (unsigned i = 0; i < 2; i++)
            show_float(showing->arena, parts, NULL, (const char *)memory + i * type->size / 2, type->size / 2);
    } else {
        show_hexadecimal(showing->arena, parent, name, memory, type->size);
    }
}

/* The fields of an anonymous member are the record's own. */
static void show_fields(const struct showing *showing, struct json *object, const struct declaration *record,
                        const void *memory)
{
    struct showing inside = *showing;
    inside.is_union |= record->is_union;
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *field = &record->members.items[i];
        const struct type *type = type_canonical(field->type);
        const char *at = (const char *)memory + field->offset / 8;
        if (field->is_bitfield && field->name)
            show_bits(&inside, object, field->name, type, storage_read_bits(memory, field->offset, field->width),
                      field->width);
        else if (field->name)
            show(&inside, object, field->name, type, at);
        else if (!field->is_bitfield && type->kind == TYPE_RECORD)
            show_fields(&inside, object, type->declaration, at);
    }
}

static void show_array(const struct showing *showing, struct json *parent, const char *name, const struct type *type,
                       const void *memory)
{
    bool is_open = type->count == TYPE_COUNT_OPEN, is_text = shape_is_plain_char(type->of);
    uint64_t count = is_open ? 0 : type->count;
    if (is_open && is_text) {
        show_text_at(showing->arena, parent, name, (uintptr_t)memory);
    } else if (is_text) {
        show_bytes(showing->arena, parent, name, memory, strnlen(memory, count), true);
    } else if (shape_is_byte(type->of)) {
        show_hexadecimal(showing->arena, parent, name, memory, count);
    } else {
        struct json *array = json_add_array(showing->arena, parent, name);
        for (uint64_t i = 0; i < count && i < LONGEST; i++)
            show(showing, array, NULL, type->of, (const char *)memory + i * type->of->size);
    }
}

static void show(const struct showing *showing, struct json *parent, const char *name, const struct type *type,
                 const void *memory)
{
    type = type_canonical(type);
    switch (type->kind) {
    case TYPE_BOOL:
    case TYPE_INTEGER:
    case TYPE_ENUM:
        show_bits(showing, parent, name, type, storage_read(memory, type->size), (unsigned)type->size * 8);
        break;
    case TYPE_FLOAT: show_float(showing->arena, parent, name, memory, type->size); break;
    case TYPE_POINTER: show_pointer(showing, parent, name, type, memory); break;
    case TYPE_ARRAY: show_array(showing, parent, name, type, memory); break;
    case TYPE_RECORD:
        if (type->declaration->is_builtin)
            show_builtin(showing, parent, name, type, memory);
        else
            show_fields(showing, json_add_object(showing->arena, parent, name), type->declaration, memory);
        break;
    default: show_hexadecimal(showing->arena, parent, name, memory, type->size); break;
    }
}

void show_value(struct arena *arena, const struct plan *plan, struct json *parent, const char *name,
                const struct type *type, const void *memory)
{
    show(&(struct showing){arena, plan, false}, parent, name, type, memory);
}

void show_elements(struct arena *arena, const struct plan *plan, struct json *parent, const char *name,
                   const struct type *type, const void *memory, uint64_t count)
{
    struct json *array = json_add_array(arena, parent, name);
    for (uint64_t i = 0; i < count && i < LONGEST; i++)
        show_value(arena, plan, array, NULL, type, (const char *)memory + i * type->size);
}
