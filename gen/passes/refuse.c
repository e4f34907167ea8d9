/* What no target can say: refused with its place and its reason, once, whatever the language. */
#include "passes.h"

#include "../base/identifier.h"
#include "../base/text.h"
#include "../base/words.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <math.h>
#include <string.h>

static void refuse(struct declaration *declaration, const char *word, struct place place, const char *reason)
{
    if (!declaration->refusal.word)
        declaration->refusal = (struct refusal){word, reason, place};
}

/* --- names --- */

static const char odd_name[] = "odd-name";

/* A member whose name hides what it is, or NULL. */
static const struct member *odd_member(const struct declaration *declaration)
{
    for (size_t i = 0; i < declaration->members.count; i++)
        if (declaration->members.items[i].name && identifier_hides(declaration->members.items[i].name))
            return &declaration->members.items[i];
    return NULL;
}

/* What looks like another name never reaches generated code. */
static void check_name(struct declaration *declaration)
{
    const struct member *member = declaration->kind == DECLARATION_ENUM ? odd_member(declaration) : NULL;
    const char *name = declaration->name ? declaration->name : declaration->typedef_name;
    if (name && identifier_hides(name))
        refuse(declaration, odd_name, declaration->place, "its name has characters that cannot be seen");
    else if (member)
        refuse(declaration, odd_name, member->place, "a constant's name has characters that cannot be seen");
}

/* Whether C text for a type holds a refused name. */
static bool has_odd_name(const struct type *type)
{
    for (; type; type = type->of) {
        for (size_t i = 0; i < type->parameter_count; i++)
            if (has_odd_name(type->parameters[i]))
                return true;
        if (type->declaration && text_equal(type->declaration->refusal.word, odd_name))
            return true;
        if (type->kind == TYPE_RECORD || type->kind == TYPE_ENUM)
            return false;
    }
    return false;
}

/* A record with a field that cannot be said is one whose fields nobody sees: bytes of a size. */
static void hide_fields(struct planning *planning, struct declaration *record, const struct member *field,
                        const char *word, const char *reason)
{
    if (record->is_own)
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_REFUSED, word, field->place,
                          "%s: %s; its fields stay hidden", facts_path(planning->arena, record), reason);
    record->members.count = 0;
}

static void hide_odd_fields(struct planning *planning, struct declaration *record)
{
    const struct member *odd = odd_member(record);
    for (size_t i = 0; i < record->members.count && !odd; i++)
        if (has_odd_name(record->members.items[i].type))
            odd = &record->members.items[i];
    if (odd)
        hide_fields(planning, record, odd, odd_name,
                    "the name of a field or of its type has characters that cannot be seen");
}

static void check_names(struct planning *planning)
{
    const struct model *model = planning->model;
    for (size_t i = 0; i < model->declarations.count; i++)
        check_name(model->declarations.items[i]);
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        if (declaration->kind == DECLARATION_RECORD)
            hide_odd_fields(planning, declaration);
        else if (has_odd_name(declaration->type))
            refuse(declaration, odd_name, declaration->place,
                   "the name of a type in it has characters that cannot be seen");
    }
}

/* --- what languages cannot say --- */

/* Compilers know these by their names, others by an attribute: a frame of another language cannot be returned to
 * twice. */
static struct words twice = WORDS("setjmp", "sigsetjmp", "savectx", "vfork", "getcontext");

static bool returns_twice(const struct declaration *function)
{
    const char *name = function->name;
    return function->returns_twice || words_have(&twice, name + strspn(name, "_"));
}

/* The type of a value, or of the elements of an array of them. */
static const struct type *element_of(const struct type *type)
{
    for (type = type_canonical(type); type->kind == TYPE_ARRAY; type = type_canonical(type->of))
        continue;
    return type;
}

/* Whether a type of the compiler is held by a record that is aligned as if it asked for more than it does: libclang and
 * the ABI are not of one mind about it (front/types), so nobody knows where the fields are; nor those of a record that
 * holds such a one, as MISPLACED has them. */
static bool is_misplaced(const struct pointer_map *misplaced, const struct declaration *record,
                         const struct member *field)
{
    const struct type *type = element_of(field->type);
    if (type->kind != TYPE_RECORD || pointer_map_get(misplaced, type->declaration))
        return type->kind == TYPE_RECORD;
    return type->declaration->is_builtin && strstr(type->declaration->typedef_name, "__int128") &&
           type->align < type->size && record->type->align >= type->size;
}

/* A record without a field that languages can place or read, and bit-fields without an accessor. */
static void check_fields(struct planning *planning, struct pointer_map *misplaced, struct declaration *record)
{
    if (record->byte_order && record->members.count && record->is_own)
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_REFUSED, "byte-order", record->members.items[0].place,
                          "%s: its fields have their bytes in another order than the target; they stay hidden",
                          facts_path(planning->arena, record));
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *field = &record->members.items[i];
        if (is_misplaced(misplaced, record, field)) {
            pointer_map_set(planning->arena, misplaced, record, record);
            hide_fields(planning, record, field, "misplaced-field",
                        "libclang places __int128 unlike the ABI of the target");
            record->is_complete = false; /* nor is its size known */
            return;
        }
        if (field->is_bitfield && field->name && element_of(field->type)->kind == TYPE_RECORD && record->is_own)
            diagnostic_report(planning->diagnostics, DIAGNOSTIC_REFUSED, "bit-field", field->place,
                              "%s.%s: no other language computes with a bit-field of %s; it has no accessor",
                              facts_path(planning->arena, record), field->name,
                              element_of(field->type)->declaration->typedef_name);
    }
}

/* --- what a parameter list alone knows --- */

/* Whether it is such a type, and more than a name. */
static bool is_locked_in(const struct declaration *tag)
{
    return tag->is_local && tag->is_complete;
}

/* Whether other C would have to name such a type, to see what is in it. */
static bool is_unspeakable(const struct type *type)
{
    for (type = type_canonical(type); type->kind == TYPE_POINTER || type->kind == TYPE_ARRAY;)
        type = type_canonical(type->of);
    return type->declaration && is_locked_in(type->declaration);
}

static void check_function(struct planning *planning, struct declaration *declaration)
{
    const struct type *type = declaration->type;
    const char *reason;
    if (type->is_variadic && facts_has(facts_site(planning->facts, declaration, NULL), FACET_VARIANTS))
        declaration->refusal = (struct refusal){"variants", NULL, declaration->place};
    else if (type->is_variadic)
        refuse(declaration, "variadic", declaration->place,
               "a variadic function has no fixed parameters to bind: state its typed forms as variants");
    if (returns_twice(declaration))
        refuse(declaration, "returns-twice", declaration->place, "it returns twice, which only C can stand");
    for (size_t i = 0; i < type->parameter_count; i++) {
        bool is_elsewhere = declaration->alias_of || i >= declaration->members.count;
        struct place place = is_elsewhere ? declaration->place : declaration->members.items[i].place;
        if (shape_passing(type->parameters[i], &reason) == PASSING_NEVER)
            refuse(declaration, "parameter-type", place, reason);
        else if (is_unspeakable(type->parameters[i]))
            refuse(declaration, "parameter-type", place, "C knows its type inside these parentheses alone");
    }
    if (!shape_is_void(type->of) && shape_passing(type->of, &reason) == PASSING_NEVER)
        refuse(declaration, "return-type", declaration->place, reason);
}

static void check_constant(struct declaration *declaration)
{
    if (declaration->constant == CONSTANT_FLOAT && !isfinite(declaration->number))
        refuse(declaration, "constant-value", declaration->place, "infinity and NaN have no literal");
    else if (declaration->constant == CONSTANT_TEXT && memchr(declaration->text, '\0', declaration->text_length))
        refuse(declaration, "constant-value", declaration->place, "a text with a NUL inside");
    else if (declaration->constant == CONSTANT_TEXT && !text_is_utf8(declaration->text, declaration->text_length))
        refuse(declaration, "constant-value", declaration->place, "a text that is not UTF-8");
}

void pass_refuse(struct planning *planning)
{
    struct pointer_map misplaced = {0};
    check_names(planning);
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        struct declaration *declaration = planning->model->declarations.items[i];
        if (!declaration->is_reached)
            continue;
        if (is_locked_in(declaration))
            refuse(declaration, "parameter-type", declaration->place, "C knows it inside a parameter list alone");
        if (declaration->kind == DECLARATION_RECORD)
            check_fields(planning, &misplaced, declaration);
        if (declaration->kind == DECLARATION_FUNCTION)
            check_function(planning, declaration);
        if (declaration->kind == DECLARATION_CONSTANT)
            check_constant(declaration);
        if (declaration->refusal.reason && declaration->is_own)
            diagnostic_report(planning->diagnostics, DIAGNOSTIC_REFUSED, declaration->refusal.word,
                              declaration->refusal.place, "%s: %s", facts_path(planning->arena, declaration),
                              declaration->refusal.reason);
    }
}
