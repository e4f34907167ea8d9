/* Comparing two types of two models, step by step from the outside. */
#include "type_change.h"

#include "../base/text.h"
#include "../model/type.h"

static bool is_number(const struct type *type)
{
    return type->kind == TYPE_INTEGER || type->kind == TYPE_ENUM || type->kind == TYPE_BOOL;
}

/* Whether a value of an integer type counts below zero. */
static bool is_signed(const struct type *type)
{
    return type->kind == TYPE_INTEGER && !text_starts_with(type->name, "unsigned");
}

/* Whether C makes an enum of these values signed. */
static bool has_negative(const struct declaration *enumeration)
{
    for (size_t i = 0; i < enumeration->members.count; i++)
        if (enumeration->members.items[i].value.is_negative)
            return true;
    return false;
}

bool type_change_of_sign(const struct side *old, const struct type *was, const struct side *new, const struct type *is)
{
    enum { INT_SIZE = 4 };
    uint64_t size = side_size(old, was);
    if (!was->of || !is->of || size != side_size(new, is))
        return false;
    bool was_signed = is_signed(type_canonical(was->of)), now_signed = is_signed(type_canonical(is->of));
    bool is_of_values =
        size >= INT_SIZE && has_negative(was->declaration) == was_signed && has_negative(is->declaration) == now_signed;
    return was_signed != now_signed && !is_of_values;
}

static enum type_change compare_pointees(const struct side *old, const struct type *was, const struct side *new,
                                         const struct type *is)
{
    was = type_canonical(was);
    is = type_canonical(is);
    if ((was->kind == TYPE_FUNCTION) != (is->kind == TYPE_FUNCTION))
        return TYPE_POINTEE;
    enum type_change inner = type_change(old, was, new, is);
    if (was->kind == TYPE_FUNCTION)
        return inner == TYPE_SAME ? TYPE_SAME : TYPE_SIGNATURE;
    if (inner == TYPE_OTHER)
        return side_size(old, was) && side_size(new, is) ? TYPE_POINTEE_OTHER : TYPE_POINTEE;
    if (inner == TYPE_ALIKE || inner == TYPE_SIGNEDNESS)
        return TYPE_POINTEE;
    if (inner != TYPE_SAME)
        return inner;
    if (was->is_const == is->is_const)
        return TYPE_SAME;
    return is->is_const ? TYPE_CONST_GAINED : TYPE_CONST_LOST;
}

static enum type_change compare_functions(const struct side *old, const struct type *was, const struct side *new,
                                          const struct type *is)
{
    if (was->parameter_count != is->parameter_count || was->is_variadic != is->is_variadic)
        return TYPE_SIGNATURE;
    if (type_change(old, was->of, new, is->of) != TYPE_SAME)
        return TYPE_SIGNATURE;
    for (size_t i = 0; i < was->parameter_count; i++)
        if (type_change(old, was->parameters[i], new, is->parameters[i]) != TYPE_SAME)
            return TYPE_SIGNATURE;
    return TYPE_SAME;
}

static enum type_change compare_numbers(const struct side *old, const struct type *was, const struct side *new,
                                        const struct type *is)
{
    if (was->kind == TYPE_INTEGER && is->kind == TYPE_INTEGER && text_equal(was->name, is->name))
        return side_size(old, was) == side_size(new, is) ? TYPE_SAME : TYPE_OTHER;
    if (side_size(old, was) != side_size(new, is))
        return TYPE_OTHER;
    bool is_plain = was->kind == TYPE_INTEGER && is->kind == TYPE_INTEGER;
    return is_plain && is_signed(was) != is_signed(is) ? TYPE_SIGNEDNESS : TYPE_ALIKE;
}

/* Records and enums by name; a record without is compared field by field where it stands, an enum by its type. */
static enum type_change compare_named(const struct side *old, const struct type *was, const struct side *new,
                                      const struct type *is)
{
    const char *old_name = side_name(was->declaration), *new_name = side_name(is->declaration);
    bool is_nameless_enum = was->kind == TYPE_ENUM && !old_name && !new_name;
    if (is_nameless_enum && type_change_of_sign(old, was, new, is))
        return TYPE_SIGNEDNESS;
    if (text_equal(old_name, new_name) && !(is_nameless_enum && side_size(old, was) != side_size(new, is)))
        return TYPE_SAME;
    return side_size(old, was) == side_size(new, is) ? TYPE_ALIKE : TYPE_OTHER;
}

/* The C text of a type of the compiler, which parsers take for a record and readers of text for what they cannot say;
 * NULL if it is none. */
static const char *builtin_name(const struct type *type)
{
    if (type->kind == TYPE_RECORD && type->declaration->is_builtin)
        return type->declaration->typedef_name;
    return type->kind == TYPE_UNSUPPORTED ? type->name : NULL;
}

enum type_change type_change(const struct side *old, const struct type *was, const struct side *new,
                             const struct type *is)
{
    was = type_canonical(was);
    is = type_canonical(is);
    if (builtin_name(was) || builtin_name(is))
        return text_equal(builtin_name(was), builtin_name(is)) ? TYPE_SAME : TYPE_OTHER;
    if (was->kind == is->kind && (was->kind == TYPE_RECORD || was->kind == TYPE_ENUM))
        return compare_named(old, was, new, is);
    if (is_number(was) && is_number(is) && !(was->kind == TYPE_BOOL && is->kind == TYPE_BOOL))
        return compare_numbers(old, was, new, is);
    if (was->kind != is->kind)
        return TYPE_OTHER;
    switch (was->kind) {
    case TYPE_POINTER: return compare_pointees(old, was->of, new, is->of);
    case TYPE_FUNCTION: return compare_functions(old, was, new, is);
    case TYPE_ARRAY: return was->count == is->count ? type_change(old, was->of, new, is->of) : TYPE_OTHER;
    default: return text_equal(was->name, is->name) ? TYPE_SAME : TYPE_OTHER;
    }
}

static bool is_cause(const struct side *old, const struct type *was, const struct side *new, const struct type *is)
{
    if (!was->declaration || !is->declaration || !side_name(was->declaration) ||
        !text_equal(side_name(was->declaration), side_name(is->declaration)))
        return false;
    return type_change(old, was, new, is) != TYPE_SAME || side_size(old, was) != side_size(new, is);
}

const struct declaration *type_change_cause(const struct side *old, const struct type *was, const struct side *new,
                                            const struct type *is)
{
    while (was && is && was->kind == is->kind) {
        if (was->kind == TYPE_TYPEDEF && !text_equal(was->declaration->name, is->declaration->name))
            return NULL;
        const struct declaration *deeper =
            was->kind == TYPE_TYPEDEF ? type_change_cause(old, was->of, new, is->of) : NULL;
        if (is_cause(old, was, new, is))
            return deeper ? deeper : was->declaration;
        for (size_t i = 0; was->kind == TYPE_FUNCTION && i < was->parameter_count && i < is->parameter_count; i++) {
            deeper = type_change_cause(old, was->parameters[i], new, is->parameters[i]);
            if (deeper)
                return deeper;
        }
        was = was->kind == TYPE_TYPEDEF ? NULL : was->of;
        is = is->of;
    }
    return NULL;
}
