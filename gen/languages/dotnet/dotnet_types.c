/* Types in C#.
 *
 * A type is spelled twice: `raw` inside the namespace of the raw layer ("KvStats*"), `outside` for everybody else
 * ("Raw.KvStats*"). Everything that a type map gains is listed at dotnet_type(). */
#include "dotnet.h"

#include "../../base/text.h"
#include "../../emit/scope.h"
#include "../../model/shape.h"
#include "../../model/type.h"

#include <string.h>

/* Where a type is spelled: PREFIX stands before the names of the raw layer. */
struct speller {
    const struct spelling *spelling;
    const char *prefix;
};

static const char *spell(const struct speller *speller, const struct type *type);

/* Integers: C# knows their width by name, but for those of C's `long`, which the platform decides. */
static const char *spell_integer(const struct type *type)
{
    static const char *const spelled[2][9] = {
        {NULL, "byte", "ushort", NULL, "uint", NULL, NULL, NULL, "ulong"},
        {NULL, "sbyte", "short", NULL, "int", NULL, NULL, NULL, "long"},
    };
    const struct type *integer = type_canonical(type);
    if (shape_is_size(type))
        return integer->is_signed ? "nint" : "nuint";
    bool is_long = text_equal(integer->name, "long") || text_equal(integer->name, "unsigned long");
    /* uint64_t and its like are `long` on this target only; `size` still holds on others. */
    if (is_long && type->kind != TYPE_TYPEDEF)
        return integer->is_signed ? "CLong" : "CULong";
    if (is_long && !strstr(type->declaration->name, "64") && !strstr(type->declaration->name, "max"))
        return spell_integer(type->of);
    return spelled[integer->is_signed][integer->size];
}

/* delegate* unmanaged[Cdecl]<void*, int, byte>: the result comes last. One that only C can call is an address, no more.
 */
static const char *spell_function(const struct speller *speller, const struct type *function)
{
    if (!shape_is_callable(function))
        return "void*";
    struct text out = text_create(speller->spelling->arena);
    text_append(&out, "delegate* unmanaged[Cdecl]<");
    for (size_t i = 0; i < function->parameter_count; i++)
        text_append_format(&out, "%s, ", spell(speller, function->parameters[i]));
    text_append_format(&out, "%s>", spell(speller, function->of));
    return out.data;
}

/* Plain char is a byte where it is text, behind a pointer; by itself it is a number with a sign: sbyte. */
static const char *spell_pointer(const struct speller *speller, const struct type *pointee)
{
    const struct type *canonical = type_canonical(pointee);
    if (canonical->kind == TYPE_FUNCTION)
        return spell_function(speller, canonical);
    if (canonical->kind == TYPE_UNSUPPORTED || canonical->kind == TYPE_VA_LIST)
        return "void*";
    if (shape_is_plain_char(canonical))
        return "byte*";
    return text_format(speller->spelling->arena, "%s*", spell(speller, pointee));
}

/* An element that may stand in an inline array: pointers may not. */
static const char *spell_element(const struct speller *speller, const struct type *element)
{
    if (type_canonical(element)->kind == TYPE_POINTER)
        return "nint";
    return shape_is_plain_char(element) ? "byte" : spell(speller, element);
}

/* Whether a record or an enum of the raw layer has this name. */
static bool is_type_name(const struct view *root, const char *name)
{
    const struct view *names = view_get(root, "raw_type_names");
    for (size_t i = 0; i < names->items.count; i++)
        if (text_equal(names->items.items[i]->text, name))
            return true;
    return false;
}

/* An array inside a record is a structure of its own, kept in the list `arrays` of the root: intArray4. */
static const char *spell_array(const struct speller *speller, const struct type *array)
{
    const struct spelling *spelling = speller->spelling;
    struct arena *arena = spelling->arena;
    const struct speller inside = {spelling, ""};
    const char *element = spell_element(&inside, array->of);
    const char *name = text_format(arena, "%sArray%llu", element + (*element == '@'), (unsigned long long)array->count);
    while (is_type_name(spelling->root, name))
        name = text_format(arena, "%s_", name);
    struct view *arrays = view_get(spelling->root, "arrays");
    if (!arrays)
        view_set(arena, spelling->root, "arrays", arrays = view_list(arena));
    for (size_t i = 0; i < arrays->items.count; i++)
        if (text_equal(view_get_text(arrays->items.items[i], "name"), name))
            return text_format(arena, "%s%s", speller->prefix, name);
    struct view *map = view_map(arena);
    view_set_text(arena, map, "name", name);
    view_set_text(arena, map, "element", element);
    view_set_number(arena, map, "count", array->count);
    view_add(arena, arrays, map);
    return text_format(arena, "%s%s", speller->prefix, name);
}

/* A bool of C is passed as the byte that it is: no marshalling comes in between. */
static const char *spell(const struct speller *speller, const struct type *type)
{
    const struct type *canonical = type_canonical(type);
    struct arena *arena = speller->spelling->arena;
    switch (canonical->kind) {
    case TYPE_VOID: return "void";
    case TYPE_BOOL: return "byte";
    case TYPE_INTEGER: return spell_integer(type);
    case TYPE_FLOAT: return canonical->name;
    case TYPE_POINTER: return spell_pointer(speller, canonical->of);
    case TYPE_ARRAY: return canonical->size ? spell_array(speller, canonical) : spell_element(speller, canonical->of);
    case TYPE_ENUM:
        if (!shape_c_name(arena, canonical->declaration))
            return spell(speller, canonical->of);
        /* fall through */
    case TYPE_RECORD:
        return text_format(arena, "%s%s", speller->prefix,
                           scope_raw_name(speller->spelling, LANGUAGE_RAW_TYPE, canonical->declaration));
    default: return "void*";
    }
}

/* A pair of texts around an expression, as two members of a type map. */
static void set_around(const struct spelling *spelling, struct view *out, const char *open_key, const char *open,
                       const char *close_key, const char *close)
{
    view_set(spelling->arena, out, open_key, view_text(spelling->arena, open));
    view_set(spelling->arena, out, close_key, view_text(spelling->arena, close));
}

/* to_*: from what the user has to what C takes; from_*: back. RAW is the C side's spelling. */
static void add_conversions(const struct spelling *spelling, struct view *out, const struct spelled_type *type,
                            const char *user, const char *raw)
{
    const char *to_open = "", *to_close = "", *from_open = "", *from_close = "";
    if (type->surface == SURFACE_BOOL) {
        to_open =
            text_equal(raw, "byte") ? "Convert.ToByte(" : text_format(spelling->arena, "(%s)Convert.ToByte(", raw);
        to_close = ")";
        from_close = " != 0";
    } else if (type->surface == SURFACE_RECORD) {
        to_close = ".ToRaw()";
        /* A member may have the name of its own type: store.Stats() gives Stats. */
        from_open = text_format(spelling->arena, "global::%s.%s.From(", view_get_text(spelling->root, "package"), user);
        from_close = ")";
    } else if (text_equal(raw, "CLong") || text_equal(raw, "CULong")) {
        to_open = text_equal(raw, "CLong") ? "new CLong(checked((nint)" : "new CULong(checked((nuint)";
        to_close = "))";
        from_open = type->named ? text_format(spelling->arena, "(%s)", user) : "";
        from_close = ".Value";
    } else if (!text_equal(user, raw)) {
        to_open = text_format(spelling->arena, "(%s)", raw);
        from_open = text_format(spelling->arena, "(%s)", user);
    }
    set_around(spelling, out, "to_open", to_open, "to_close", to_close);
    set_around(spelling, out, "from_open", from_open, "from_close", from_close);
}

/* length_*: from a C# length to the integer C takes; size_*: from an integer of C to a nuint; limit: what both say. */
static void add_lengths(const struct spelling *spelling, struct view *out, const char *raw)
{
    static const char *const lengths[][3] = {{"nuint", "(nuint)", ""},
                                             {"uint", "(uint)", ""},
                                             {"ulong", "(ulong)", ""},
                                             {"byte", "checked((byte)", ")"},
                                             {"sbyte", "checked((sbyte)", ")"},
                                             {"ushort", "checked((ushort)", ")"},
                                             {"short", "checked((short)", ")"},
                                             {"CLong", "new CLong(", ")"},
                                             {"CULong", "new CULong((nuint)", ")"}};
    const char *open = "", *close = "";
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
        if (text_equal(lengths[i][0], raw)) {
            open = lengths[i][1];
            close = lengths[i][2];
        }
    set_around(spelling, out, "length_open", open, "length_close", close);
    bool is_small = text_starts_with(open, "checked");
    view_set_bool(spelling->arena, out, "is_small", is_small);
    view_set_text(spelling->arena, out, "limit", text_format(spelling->arena, "%s.MaxValue", is_small ? raw : "int"));
    bool is_platform = text_equal(raw, "CLong") || text_equal(raw, "CULong");
    bool widens = text_equal(raw, "nuint") || text_equal(raw, "uint") || text_equal(raw, "ushort") ||
                  text_equal(raw, "byte") || text_equal(raw, "CULong");
    set_around(spelling, out, "size_open", widens ? "" : "(nuint)", "size_close", is_platform ? ".Value" : "");
}

/* The user's type of a value: of the platform's long, one that is as wide everywhere. */
static const char *user_type(const struct spelled_type *type, const char *raw)
{
    bool is_named = type->surface == SURFACE_ENUM || type->surface == SURFACE_FLAGS || type->surface == SURFACE_RECORD;
    if (type->surface == SURFACE_BOOL)
        return "bool";
    if (is_named && type->named)
        return type->named;
    return text_equal(raw, "CLong") ? "long" : text_equal(raw, "CULong") ? "ulong" : raw;
}

/* The type of a literal of a constant, or the underlying type of an enum. */
static const char *constant_type(const struct type *type)
{
    static const char *const integers[2][9] = {
        {"uint", "byte", "ushort", "uint", "uint", "ulong", "ulong", "ulong", "ulong"},
        {"int", "sbyte", "short", "int", "int", "long", "long", "long", "long"}};
    type = type_canonical(type);
    if (type->kind == TYPE_ENUM && type->of)
        type = type_canonical(type->of);
    if (type->kind == TYPE_FLOAT)
        return type->name;
    return type->kind == TYPE_INTEGER || type->kind == TYPE_BOOL ? integers[type->is_signed][type->size] : "string";
}

/* What memory is made of, however many pointers lead there. */
static const char *element_of(const struct speller *speller, const struct type *type)
{
    while (shape_pointee(type))
        type = shape_pointee(type);
    return shape_is_byte(type) ? "byte" : spell(speller, type);
}

/* raw outside pointed element user constant is_address; address_cast, before the address of a `pointed` that C# takes
 * for one of another type: of plain char. */
void dotnet_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    struct arena *arena = spelling->arena;
    const struct speller inside = {spelling, ""}, outside = {spelling, "Raw."};
    const struct type *pointee = shape_pointee(type->type);
    const char *whole = spell(&outside, type->type);
    view_set_text(arena, out, "raw", spell(&inside, type->type));
    view_set_text(arena, out, "outside", whole);
    view_set_text(arena, out, "pointed", pointee ? spell(&outside, pointee) : whole);
    view_set_text(arena, out, "address_cast", pointee && shape_is_plain_char(pointee) ? "(byte*)" : "");
    view_set_text(arena, out, "element", element_of(&outside, type->value));
    view_set_text(arena, out, "user", user_type(type, spell(&outside, type->value)));
    view_set_text(arena, out, "constant", constant_type(type->type));
    view_set_bool(arena, out, "is_address", type_canonical(type->type)->kind == TYPE_POINTER);
}

/* limit is_small; cast for memory that is passed as `element*` or `void*`, enum_* around a number that is an enum; and
 * the texts around an expression of the functions above. */
void dotnet_value(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    struct arena *arena = spelling->arena;
    const struct speller outside = {spelling, "Raw."};
    const char *whole = view_get_text(out, "outside"), *element = view_get_text(out, "element");
    const char *value = spell(&outside, type->value);
    bool is_memory = type->surface == SURFACE_BYTES || type->surface == SURFACE_TEXT || type->surface == SURFACE_PATH;
    const char *source = is_memory ? text_format(arena, "%s*", element) : "void*";
    bool fits = text_equal(whole, "void*") || text_equal(whole, source);
    bool is_enum = type_canonical(type->type)->kind == TYPE_ENUM;
    view_set_text(arena, out, "cast", fits ? "" : text_format(arena, "(%s)", whole));
    set_around(spelling, out, "enum_open", is_enum ? text_format(arena, "(%s)(", whole) : "", "enum_close",
               is_enum ? ")" : "");
    add_conversions(spelling, out, type, view_get_text(out, "user"), value);
    add_lengths(spelling, out, value);
}

const char *dotnet_outside(const struct spelling *spelling, const struct type *type)
{
    const struct speller outside = {spelling, "Raw."};
    return spell(&outside, type);
}
