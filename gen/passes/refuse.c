/* What no target can say: refused with its place and its reason, once, whatever the language. */
#include "passes.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <math.h>

static void refuse(struct declaration *declaration, const char *word, struct place place, const char *reason)
{
    if (!declaration->refusal.word)
        declaration->refusal = (struct refusal){word, reason, place};
}

/* The part of a type that cannot be passed by value, as words, or NULL. */
static const char *unpassable(struct arena *arena, const struct type *type)
{
    type = type_canonical(type);
    switch (type->kind) {
    case TYPE_UNSUPPORTED: return text_format(arena, "%s cannot be passed", type->name);
    case TYPE_VA_LIST: return "a va_list cannot be passed from another language";
    case TYPE_ARRAY: return "an array cannot be passed by value";
    case TYPE_RECORD:
        if (!type->declaration->is_complete)
            return "a record that is not complete cannot be passed by value";
        if (shape_is_blob(type->declaration))
            return "a record with fields that other languages cannot lay out cannot be passed by value";
        return NULL;
    case TYPE_ENUM:
        return type->declaration->is_complete ? NULL : "an enum that is not complete cannot be passed by value";
    default: return NULL;
    }
}

static void check_function(struct planning *planning, struct declaration *declaration)
{
    const struct type *type = declaration->type;
    if (type->is_variadic)
        refuse(declaration, "variadic", declaration->place, "a variadic function has no fixed parameters to bind");
    if (declaration->is_inline)
        refuse(declaration, "inline", declaration->place, "an inline function has no symbol to link to");
    for (size_t i = 0; i < type->parameter_count; i++) {
        const char *reason = unpassable(planning->arena, type->parameters[i]);
        struct place place = i < declaration->members.count ? declaration->members.items[i].place : declaration->place;
        if (reason)
            refuse(declaration, "parameter-type", place, reason);
    }
    const char *reason = unpassable(planning->arena, type->of);
    if (reason)
        refuse(declaration, "return-type", declaration->place, reason);
}

static void check_variable(struct planning *planning, struct declaration *declaration)
{
    const struct type *type = type_canonical(declaration->type);
    while (type->kind == TYPE_ARRAY)
        type = type_canonical(type->of);
    if (type->kind == TYPE_UNSUPPORTED)
        refuse(declaration, "variable-type", declaration->place,
               text_format(planning->arena, "%s has no counterpart", type->name));
}

static void check_constant(struct declaration *declaration)
{
    if (declaration->constant == CONSTANT_FLOAT && !isfinite(declaration->number))
        refuse(declaration, "constant-value", declaration->place, "infinity and NaN have no literal");
}

void pass_refuse(struct planning *planning)
{
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        struct declaration *declaration = planning->model->declarations.items[i];
        if (!declaration->is_reached)
            continue;
        if (declaration->kind == DECLARATION_FUNCTION)
            check_function(planning, declaration);
        if (declaration->kind == DECLARATION_VARIABLE)
            check_variable(planning, declaration);
        if (declaration->kind == DECLARATION_CONSTANT)
            check_constant(declaration);
        if (declaration->refusal.word && declaration->is_own)
            diagnostic_report(planning->diagnostics, DIAGNOSTIC_REFUSED, declaration->refusal.word,
                              declaration->refusal.place, "%s: %s", facts_path(planning->arena, declaration),
                              declaration->refusal.reason);
    }
}
