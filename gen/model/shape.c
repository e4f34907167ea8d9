/* The shapes of types. Everything looks through typedefs. */
#include "shape.h"

#include "../base/text.h"
#include "definition.h"
#include "type.h"

/* Bytes of a record: more is a large copy on somebody's stack, and more than glue has room for. */
enum { MOST_BY_VALUE = 4096 };

const struct type *shape_pointee(const struct type *type)
{
    type = type_canonical(type);
    return type->kind == TYPE_POINTER ? type->of : NULL;
}

const struct type *shape_function(const struct type *type)
{
    const struct type *pointee = shape_pointee(type);
    if (!pointee)
        return NULL;
    pointee = type_canonical(pointee);
    return pointee->kind == TYPE_FUNCTION ? pointee : NULL;
}

bool shape_is_callback(const struct type *type)
{
    return shape_function(type) != NULL;
}

const struct declaration *shape_record_behind(const struct type *type)
{
    const struct type *pointee = shape_pointee(type);
    if (!pointee)
        return NULL;
    pointee = type_canonical(pointee);
    return pointee->kind == TYPE_RECORD ? pointee->declaration : NULL;
}

const struct declaration *shape_subject(const struct declaration *declaration)
{
    while (declaration->kind == DECLARATION_TYPEDEF && declaration->type->declaration)
        declaration = declaration->type->declaration;
    const struct declaration *record =
        declaration->kind == DECLARATION_TYPEDEF ? shape_record_behind(declaration->type) : NULL;
    return record ? record : declaration;
}

bool shape_is_void(const struct type *type)
{
    return type_canonical(type)->kind == TYPE_VOID;
}

bool shape_is_const(const struct type *type)
{
    const struct type *canonical = type_canonical(type);
    return type->is_const || canonical->is_const || (canonical->kind == TYPE_ARRAY && shape_is_const(canonical->of));
}

bool shape_is_plain_char(const struct type *type)
{
    type = type_canonical(type);
    return type->kind == TYPE_INTEGER && text_equal(type->name, "char");
}

bool shape_is_byte(const struct type *type)
{
    type = type_canonical(type);
    return type->kind == TYPE_VOID || (type->kind == TYPE_INTEGER && type->size == 1);
}

bool shape_is_size(const struct type *type)
{
    return type->is_size;
}

/* Whether every target can lay out a field of this type. */
static bool can_lay_out(const struct type *type)
{
    type = type_canonical(type);
    switch (type->kind) {
    case TYPE_ARRAY: return type->count != TYPE_COUNT_OPEN && type->count > 0 && can_lay_out(type->of);
    case TYPE_UNSUPPORTED:
    case TYPE_VA_LIST: return false;
    case TYPE_RECORD: return type->declaration->is_complete && type->size > 0;
    default: return true;
    }
}

/* Whether a record is bytes, or holds a record that is. */
static bool has_blob(const struct declaration *record)
{
    if (shape_is_blob(record))
        return true;
    for (size_t i = 0; i < record->members.count; i++) {
        const struct type *type = type_canonical(record->members.items[i].type);
        while (type->kind == TYPE_ARRAY)
            type = type_canonical(type->of);
        if (type->kind == TYPE_RECORD && has_blob(type->declaration))
            return true;
    }
    return false;
}

enum passing shape_passing(const struct type *type, const char **out_reason)
{
    type = type_canonical(type);
    switch (type->kind) {
    case TYPE_UNSUPPORTED: *out_reason = "a value of its type cannot leave C"; return PASSING_NEVER;
    case TYPE_VA_LIST: *out_reason = "a va_list cannot be passed from another language"; return PASSING_NEVER;
    case TYPE_ARRAY: *out_reason = "an array cannot be passed by value"; return PASSING_NEVER;
    case TYPE_RECORD:
        if (type->declaration->is_complete && !definition_is_nameless(type->declaration))
            return has_blob(type->declaration) || type->size > MOST_BY_VALUE ? PASSING_ADDRESS : PASSING_VALUE;
        *out_reason = type->declaration->is_complete ? "a record without a name cannot be passed by value"
                      : type->declaration->name_align
                          ? "only C passes a record by value whose name is aligned otherwise"
                          : "a record that is not complete cannot be passed by value";
        return PASSING_NEVER;
    case TYPE_ENUM:
        if (type->declaration->is_complete)
            return PASSING_VALUE;
        *out_reason = "an enum that is not complete cannot be passed by value";
        return PASSING_NEVER;
    default: return PASSING_VALUE;
    }
}

bool shape_is_by_address(const struct type *type)
{
    const char *reason;
    return shape_passing(type, &reason) == PASSING_ADDRESS;
}

bool shape_is_callable(const struct type *function)
{
    const char *reason;
    if (function->is_variadic || shape_passing(function->of, &reason) != PASSING_VALUE)
        return false;
    for (size_t i = 0; i < function->parameter_count; i++)
        if (shape_passing(function->parameters[i], &reason) != PASSING_VALUE)
            return false;
    return true;
}

static uint64_t round_up(uint64_t offset, uint64_t align)
{
    return (offset + align - 1) / align * align;
}

/* Whether the fields lie where their types alone put them: no attribute of a field, of its type or of the record moves
 * one, or the record's end. Not every language has such attributes. */
static bool is_natural(const struct declaration *record)
{
    uint64_t at = 0, end = 0, strictest = 1;
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *field = &record->members.items[i];
        uint64_t align = type_natural_align(field->type);
        if (!align || field->offset != round_up(at, align) * 8)
            return false;
        end = field->offset / 8 + field->type->size > end ? field->offset / 8 + field->type->size : end;
        at = record->is_union ? 0 : end;
        strictest = align > strictest ? align : strictest;
    }
    return record->type->align == strictest && record->type->size == round_up(end, strictest);
}

bool shape_has_fields(const struct declaration *record)
{
    return record->is_complete || record->name_align != 0;
}

bool shape_is_blob(const struct declaration *record)
{
    if (record->byte_order)
        return true;
    for (size_t i = 0; i < record->members.count; i++)
        if (record->members.items[i].is_bitfield || !can_lay_out(record->members.items[i].type))
            return true;
    return !record->members.count || !is_natural(record);
}

bool shape_is_plain(const struct declaration *record)
{
    if (!record->is_complete || record->is_union || shape_is_blob(record) || record->type->size > MOST_BY_VALUE)
        return false;
    for (size_t i = 0; i < record->members.count; i++) {
        const struct type *type = type_canonical(record->members.items[i].type);
        bool is_scalar = type->kind == TYPE_BOOL || type->kind == TYPE_INTEGER || type->kind == TYPE_FLOAT ||
                         type->kind == TYPE_ENUM;
        if (!record->members.items[i].name ||
            (!is_scalar && !(type->kind == TYPE_RECORD && shape_is_plain(type->declaration))))
            return false;
    }
    return true;
}

const char *shape_c_name(struct arena *arena, const struct declaration *declaration)
{
    if (!declaration->name)
        return declaration->typedef_name;
    if (declaration->kind == DECLARATION_ENUM)
        return text_format(arena, "enum %s", declaration->name);
    if (declaration->kind == DECLARATION_RECORD)
        return text_format(arena, "%s %s", declaration->is_union ? "union" : "struct", declaration->name);
    return declaration->name;
}

const char *shape_raw_name(const struct declaration *declaration)
{
    if (declaration->label)
        return declaration->label;
    return declaration->name ? declaration->name : declaration->typedef_name;
}
