/* Each result is an object:
 *
 *     { "name": "return", "type": "enum kv_status", "value": 1, "constant": "KV_MISSING" }
 *     { "name": "*value", "type": "uint8_t *", "value": "hex:6b76", "freed": "kv_free" } */
#include "outcome.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"
#include "memory.h"
#include "show.h"
#include "storage.h"

#include <dlfcn.h>
#include <string.h>

static struct json *add_result(const struct outcome *outcome, struct json *results, const char *name,
                               const struct type *type)
{
    struct json *result = json_add_object(outcome->arena, results, NULL);
    json_add_text(outcome->arena, result, "name", name);
    json_add_text(outcome->arena, result, "type", type_text(outcome->arena, type));
    return result;
}

static uintptr_t address_in(const void *memory)
{
    return (uintptr_t)storage_read(memory, sizeof(uintptr_t));
}

/* --- by facts --- */

/* The number in a slot that says a length: its value, or what C has put where its value leads. */
static uint64_t length_in(const struct outcome *outcome, const struct plan_slot *slot)
{
    const struct outcome_value *value = &outcome->values[slot->position];
    const struct type *type = type_canonical(value->type), *pointee = shape_pointee(type);
    uint64_t length = 0;
    if (!pointee)
        return storage_read(value->memory, type->size);
    unsigned char memory[sizeof length];
    uint64_t size = type_canonical(pointee)->size;
    if (size <= sizeof memory && memory_copy(memory, address_in(value->memory), size) == size)
        length = storage_read(memory, size);
    return length;
}

/* C's own free() is named as the C library has it; it is the one that the library uses. */
static void release(const struct outcome *outcome, struct json *result, const struct plan_slot *slot, uintptr_t address)
{
    const char *name = slot->free ? slot->free->symbol ? slot->free->symbol : slot->free->name : "free";
    void *symbol = dlsym(slot->free ? outcome->library : RTLD_DEFAULT, name);
    void (*function)(void *);
    if (!symbol)
        return;
    memcpy(&function, &symbol, sizeof function);
    function((void *)address);
    json_add_text(outcome->arena, result, "freed", name);
}

static bool is_memory(const struct plan_slot *slot)
{
    return slot && (slot->operation == OPERATION_TEXT_OUT || slot->operation == OPERATION_BYTES_OUT);
}

/* A text or bytes that C hands out: copied, then freed if they were given. */
static void add_memory(const struct outcome *outcome, struct json *result, const struct plan_slot *slot,
                       uintptr_t address)
{
    bool is_text = slot->operation == OPERATION_TEXT_OUT;
    if (slot->length)
        show_bytes_at(outcome->arena, result, "value", address, length_in(outcome, slot->length), is_text);
    else
        show_text_at(outcome->arena, result, "value", address);
    if (slot->is_owned && address)
        release(outcome, result, slot, address);
}

static bool is_ok(const struct plan_scheme *scheme, const struct type *type, uint64_t bits)
{
    for (size_t i = 0; i < scheme->ok.count; i++)
        if (storage_integer(scheme->ok.items[i].value.bits, (unsigned)type->size * 8, false).bits == bits)
            return true;
    return false;
}

static bool has_failed(const struct outcome *outcome, const struct type *type, const void *memory)
{
    if (!outcome->facts)
        return false;
    const struct plan_slot *slot = outcome->facts->outcome;
    type = type_canonical(type);
    if (slot->operation == OPERATION_STATUS)
        return !is_ok(slot->scheme, type, storage_read(memory, type->size));
    return slot->operation == OPERATION_NULL_IS_ERROR && !address_in(memory);
}

/* --- by types --- */

/* A code or an enum: the number, and what it is called. */
static void add_code(const struct outcome *outcome, struct json *result, const struct type *type,
                     const struct declaration *enumeration, const void *memory)
{
    uint64_t bits = storage_read(memory, type->size);
    struct integer value = storage_integer(bits, (unsigned)type->size * 8, type->is_signed);
    const char *constant = show_constant(outcome->arena, outcome->plan, enumeration, bits);
    show_integer(outcome->arena, result, "value", value);
    if (constant)
        json_add_text(outcome->arena, result, "constant", constant);
}

static void add_value(const struct outcome *outcome, struct json *result, const struct plan_slot *slot,
                      const struct type *type, const void *memory)
{
    const struct type *canonical = type_canonical(type);
    bool is_code = slot && slot->operation == OPERATION_STATUS;
    if (is_memory(slot) && canonical->kind == TYPE_POINTER && !outcome->is_failed)
        add_memory(outcome, result, slot, address_in(memory));
    else if (is_code || canonical->kind == TYPE_ENUM)
        add_code(outcome, result, canonical, is_code ? slot->scheme->enumeration : canonical->declaration, memory);
    else
        show_value(outcome->arena, outcome->plan, result, "value", type, memory);
}

/* What a pointer leads to, under its name with a star: a value that is there, and not one that text and bytes are. */
static void add_behind(const struct outcome *outcome, struct json *results, const char *name, const struct type *type,
                       const void *memory)
{
    const struct type *pointee = shape_pointee(type);
    if (!pointee || shape_is_byte(pointee) || !pointee->size || type_canonical(pointee)->kind == TYPE_FUNCTION)
        return;
    void *copy = arena_allocate(outcome->arena, pointee->size);
    if (memory_copy(copy, address_in(memory), pointee->size) == pointee->size)
        add_value(outcome, add_result(outcome, results, text_format(outcome->arena, "*%s", name), pointee), NULL,
                  pointee, copy);
}

void outcome_add_variable(struct outcome *outcome, struct json *results, const char *name, const struct type *type,
                          const void *memory)
{
    add_value(outcome, add_result(outcome, results, name, type), NULL, type, memory);
    add_behind(outcome, results, name, type, memory);
}

/* --- what is returned --- */

/* What the scheme's own function says of a code, if it takes nothing but an int. */
static void add_meaning(const struct outcome *outcome, struct json *result, const struct plan_scheme *scheme, int code)
{
    const struct declaration *message = scheme->message;
    const struct type *type = message ? type_canonical(message->type) : NULL;
    if (!message || type->parameter_count != 1 || type->parameters[0]->size != sizeof code)
        return;
    enum type_kind kind = type_canonical(type->parameters[0])->kind;
    void *symbol = dlsym(outcome->library, message->symbol ? message->symbol : message->name);
    const char *(*function)(int);
    if (!symbol || (kind != TYPE_INTEGER && kind != TYPE_ENUM))
        return;
    memcpy(&function, &symbol, sizeof function);
    show_text_at(outcome->arena, result, "meaning", (uintptr_t)function(code));
}

/* Functions that say of a failure no more than that answer -1 or NULL and leave the rest to errno. */
static bool may_mean_error(const struct type *type, const void *memory)
{
    type = type_canonical(type);
    if (type->kind == TYPE_POINTER)
        return !address_in(memory);
    return type->kind == TYPE_INTEGER && type->is_signed && type->size >= sizeof(int) &&
           storage_integer(storage_read(memory, type->size), (unsigned)type->size * 8, true).bits == UINT64_MAX;
}

static void add_errno(const struct outcome *outcome, struct json *results, int error)
{
    struct json *result = json_add_object(outcome->arena, results, NULL);
    const char *name = strerrorname_np(error);
    json_add_text(outcome->arena, result, "name", "errno");
    json_add_text(outcome->arena, result, "type", "int");
    json_add_number(outcome->arena, result, "value", error);
    if (name)
        json_add_text(outcome->arena, result, "constant", name);
    json_add_text(outcome->arena, result, "meaning", strerror(error));
}

void outcome_add_returned(struct outcome *outcome, struct json *results, const struct type *type, const void *memory,
                          int error)
{
    const struct plan_slot *slot = outcome->facts ? outcome->facts->returned : NULL;
    if (shape_is_void(type))
        return;
    outcome->is_failed = has_failed(outcome, type, memory);
    struct json *result = add_result(outcome, results, "return", type);
    add_value(outcome, result, slot, type, memory);
    if (outcome->is_failed && slot->operation == OPERATION_STATUS)
        add_meaning(outcome, result, slot->scheme, (int)storage_read(memory, type_canonical(type)->size));
    if (!is_memory(slot))
        add_behind(outcome, results, "return", type, memory);
    if (error && may_mean_error(type, memory))
        add_errno(outcome, results, error);
}

/* --- what arguments lead to --- */

/* A buffer holds what C says that it used; a text ends at its NUL. */
static void add_buffer(const struct outcome *outcome, struct json *result, const struct plan_slot *slot,
                       const struct value_object *object)
{
    bool is_text = shape_is_plain_char(object->element);
    uint64_t length = object->count;
    if (slot && slot->operation == OPERATION_BUFFER_OUT && !outcome->is_failed) {
        uint64_t used = length_in(outcome, slot->used);
        length = used < length ? used : length;
    } else if (is_text) {
        length = strnlen(object->memory, length);
    }
    show_bytes(outcome->arena, result, "value", object->memory, length, is_text);
}

static void add_output(const struct outcome *outcome, struct json *results, const struct outcome_value *value,
                       const struct plan_slot *slot)
{
    const struct value_object *object = value_object_at(outcome->reader, (void *)address_in(value->memory));
    if (!object || shape_is_const(object->element) || !object->count)
        return;
    bool is_buffer = object->count > 1 || shape_is_void(object->element) || shape_is_plain_char(object->element);
    if (shape_is_byte(object->element) && is_buffer) {
        add_buffer(outcome, add_result(outcome, results, value->name, value->type), slot, object);
    } else if (object->count > 1) {
        struct json *result = add_result(outcome, results, value->name, value->type);
        show_elements(outcome->arena, outcome->plan, result, "value", object->element, object->memory, object->count);
    } else {
        const char *name = text_format(outcome->arena, "*%s", value->name);
        struct json *result = add_result(outcome, results, name, object->element);
        add_value(outcome, result, slot, object->element, object->memory);
        if (!is_memory(slot))
            add_behind(outcome, results, name, object->element, object->memory);
    }
}

void outcome_add_outputs(struct outcome *outcome, struct json *results)
{
    size_t known = outcome->facts ? outcome->facts->slots.count : 0;
    for (size_t i = 0; i < outcome->count; i++)
        if (shape_pointee(outcome->values[i].type))
            add_output(outcome, results, &outcome->values[i], i < known ? outcome->facts->slots.items[i] : NULL);
}

void outcome_add_values(struct outcome *outcome, struct json *results)
{
    size_t known = outcome->facts ? outcome->facts->slots.count : 0;
    for (size_t i = 0; i < outcome->count; i++) {
        const struct outcome_value *value = &outcome->values[i];
        add_value(outcome, add_result(outcome, results, value->name, value->type),
                  i < known ? outcome->facts->slots.items[i] : NULL, value->type, value->memory);
    }
}
