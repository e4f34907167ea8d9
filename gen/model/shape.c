/* The shapes of types. Everything looks through typedefs, but for the names that shape_is_size() recognises. */
#include "shape.h"

#include "../base/text.h"
#include "type.h"

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

bool shape_is_void(const struct type *type)
{
    return type_canonical(type)->kind == TYPE_VOID;
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
    static const char *const names[] = {"size_t", "ssize_t", "ptrdiff_t", "intptr_t", "uintptr_t"};
    for (; type->kind == TYPE_TYPEDEF; type = type->of)
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            if (text_equal(type->declaration->name, names[i]))
                return true;
    return false;
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

bool shape_is_blob(const struct declaration *record)
{
    uint64_t strictest = 1;
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *field = &record->members.items[i];
        if (field->is_bitfield || !can_lay_out(field->type))
            return true;
        strictest = field->type->align > strictest ? field->type->align : strictest;
    }
    /* An alignment that no field asks for (an attribute) cannot be said everywhere either. */
    return record->is_packed || !record->members.count || record->type->align != strictest;
}

bool shape_is_plain(const struct declaration *record)
{
    if (!record->is_complete || record->is_union || shape_is_blob(record))
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
    if (declaration->name)
        return declaration->name;
    return declaration->typedef_name ? declaration->typedef_name : declaration->label;
}
