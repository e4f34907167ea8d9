/* Declarations inside others. */
#include "definition.h"

#include "../base/text.h"
#include "type.h"

const struct declaration *definition_innermost(const struct type *type)
{
    while (type && !type->declaration)
        type = type->of;
    return type ? type->declaration : NULL;
}

bool definition_is_nameless(const struct declaration *declaration)
{
    return declaration && !declaration->name && !declaration->typedef_name &&
           (declaration->kind == DECLARATION_RECORD || declaration->kind == DECLARATION_ENUM);
}

/* Whether a named record or enum stands inside RECORD; facts about it need a declaration of its own. */
static bool is_part(const struct declaration *record, const struct declaration *declaration)
{
    bool is_defined = declaration && declaration->parent == record && declaration->is_complete;
    return is_defined && !declaration->facts.count && !declaration->is_deprecated;
}

const struct declaration *definition_of_field(const struct declaration *record, size_t index)
{
    const struct declaration *declaration = definition_innermost(record->members.items[index].type);
    if (!definition_is_nameless(declaration) && !is_part(record, declaration))
        return NULL;
    for (size_t i = 0; i < index; i++)
        if (definition_innermost(record->members.items[i].type) == declaration)
            return NULL;
    return declaration;
}

static const char *address(struct arena *arena, const struct declaration *declaration)
{
    return text_format(arena, "%p", (const void *)declaration);
}

static void note_user(struct definitions *out, struct arena *arena, const struct type *type, struct declaration *user)
{
    const struct declaration *declaration = definition_innermost(type);
    if (definition_is_nameless(declaration))
        map_set(arena, &out->users, address(arena, declaration), user);
}

void definitions_find(struct definitions *out, struct arena *arena, const struct model *model)
{
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        if (declaration->kind == DECLARATION_TYPEDEF)
            map_set(arena, &out->typedefs, declaration->name, declaration);
        if (declaration->kind == DECLARATION_TYPEDEF || declaration->kind == DECLARATION_VARIABLE)
            note_user(out, arena, declaration->type, declaration);
        for (size_t j = 0; declaration->kind == DECLARATION_RECORD && j < declaration->members.count; j++)
            note_user(out, arena, declaration->members.items[j].type, declaration);
    }
}

/* Whether a field of the record around DECLARATION defines it. */
static bool is_of_field(const struct declaration *declaration)
{
    const struct declaration *record = declaration->parent;
    for (size_t i = 0; record && i < record->members.count; i++)
        if (definition_of_field(record, i) == declaration)
            return true;
    return false;
}

bool definitions_is_inside(const struct definitions *definitions, struct arena *arena,
                           const struct declaration *declaration)
{
    if (definition_is_nameless(declaration))
        return declaration->kind == DECLARATION_RECORD ||
               map_get(&definitions->users, address(arena, declaration)) != NULL;
    if (is_of_field(declaration))
        return true;
    const struct declaration *of = declaration->type ? declaration->type->declaration : NULL;
    return declaration->kind == DECLARATION_TYPEDEF && of && of->kind != DECLARATION_TYPEDEF && !of->name &&
           text_equal(of->typedef_name, declaration->name);
}

const struct declaration *definitions_typedef(const struct definitions *definitions,
                                              const struct declaration *declaration)
{
    return declaration->typedef_name ? map_get(&definitions->typedefs, declaration->typedef_name) : NULL;
}

/* How many bits the values of an enum need, a sign among them if one is negative. */
static unsigned width_of(const struct declaration *enumeration, bool *out_is_signed)
{
    unsigned width = 0;
    *out_is_signed = false;
    for (size_t i = 0; i < enumeration->members.count; i++) {
        const struct integer value = enumeration->members.items[i].value;
        uint64_t bits = value.is_negative ? ~value.bits : value.bits;
        unsigned length = 0;
        for (; bits; bits >>= 1)
            length++;
        width = length > width ? length : width;
        *out_is_signed |= value.is_negative;
    }
    return width + *out_is_signed;
}

const struct type *definition_stated_type(const struct declaration *enumeration)
{
    enum { INT_SIZE = 4 };
    const struct type *underlying = enumeration->kind == DECLARATION_ENUM ? enumeration->type->of : NULL;
    const struct type *type = underlying ? type_canonical(underlying) : NULL;
    bool is_surely =
        type && (!type->size || underlying->kind == TYPE_TYPEDEF); /* a spec says no other; C has no names */
    if (!type || is_surely)
        return underlying;
    bool is_signed, is_packed = enumeration->is_packed || definition_is_small(enumeration);
    unsigned width = width_of(enumeration, &is_signed), size = is_packed ? 1 : INT_SIZE;
    while (size * 8 < width)
        size *= 2;
    bool is_int = type->size == INT_SIZE && type->is_signed; /* which is as good */
    return type->size == size && (type->is_signed == is_signed || is_int) ? NULL : underlying;
}

bool definition_is_small(const struct declaration *declaration)
{
    static const char *const names[] = {"char",   "signed char", "unsigned char", "short",   "unsigned short",
                                        "int8_t", "uint8_t",     "int16_t",       "uint16_t"};
    const struct type *underlying = declaration->kind == DECLARATION_ENUM ? declaration->type->of : NULL;
    const struct type *type = underlying ? type_canonical(underlying) : NULL;
    for (size_t i = 0; type && !type->size && i < sizeof names / sizeof *names; i++)
        if (text_equal(type->name, names[i]))
            return true;
    return type && (type->size == 1 || type->size == 2);
}
