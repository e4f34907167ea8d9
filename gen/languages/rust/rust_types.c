/* How types are written in Rust, and what lies between a value of C and one of Rust. */
#include "rust.h"

#include "../../base/text.h"
#include "../../emit/scope.h"
#include "../../model/shape.h"
#include "../../model/type.h"

#include <string.h>

/* Where a type is spelled: PREFIX stands before what the raw crate declares, FFI before the types of core::ffi. */
struct speller {
    const struct spelling *spelling;
    struct arena *arena;
    const char *prefix, *ffi;
};

static const char *spell(const struct speller *speller, const struct type *type);

/* The fixed-width and pointer-width integers that C names by typedef and Rust by itself; NULL for other types. */
static const char *spell_standard(const struct type *type)
{
    static const char *const names[][2] = {
        {"int8_t", "i8"},       {"int16_t", "i16"},    {"int32_t", "i32"},    {"int64_t", "i64"},  {"uint8_t", "u8"},
        {"uint16_t", "u16"},    {"uint32_t", "u32"},   {"uint64_t", "u64"},   {"size_t", "usize"}, {"ssize_t", "isize"},
        {"ptrdiff_t", "isize"}, {"intptr_t", "isize"}, {"uintptr_t", "usize"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_equal(type->declaration->name, names[i][0]))
            return names[i][1];
    return NULL;
}

static const char *spell_integer(const struct speller *speller, const struct type *type)
{
    static const char *const names[][2] = {{"char", "c_char"},
                                           {"signed char", "c_schar"},
                                           {"unsigned char", "c_uchar"},
                                           {"short", "c_short"},
                                           {"unsigned short", "c_ushort"},
                                           {"int", "c_int"},
                                           {"unsigned int", "c_uint"},
                                           {"long", "c_long"},
                                           {"unsigned long", "c_ulong"},
                                           {"long long", "c_longlong"},
                                           {"unsigned long long", "c_ulonglong"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_equal(type->name, names[i][0]))
            return text_format(speller->arena, "%s%s", speller->ffi, names[i][1]);
    return text_format(speller->arena, "%c%u", type->is_signed ? 'i' : 'u', (unsigned)type->size * 8);
}

/* unsafe extern "C" fn(c_int) -> c_int */
static const char *spell_function(const struct speller *speller, const struct type *function)
{
    struct text out = text_create(speller->arena);
    text_append(&out, "unsafe extern \"C\" fn(");
    for (size_t i = 0; i < function->parameter_count; i++)
        text_append_format(&out, "%s%s", i ? ", " : "", spell(speller, type_decayed(function->parameters[i])));
    text_append(&out, function->is_variadic ? ", ...)" : ")");
    if (!shape_is_void(function->of))
        text_append_format(&out, " -> %s", spell(speller, function->of));
    return out.data;
}

/* Whether Rust can call a function of this type: it has variadic ones, too. */
static bool is_callable(const struct type *function)
{
    struct type fixed = *function;
    fixed.is_variadic = false;
    return shape_is_callable(&fixed);
}

static const char *spell_pointer(const struct speller *speller, const struct type *pointee)
{
    const struct type *canonical = type_canonical(pointee);
    if (canonical->kind == TYPE_FUNCTION)
        return text_format(speller->arena, "Option<%s>",
                           is_callable(canonical) ? spell_function(speller, canonical) : "unsafe extern \"C\" fn()");
    return text_format(speller->arena, "*%s %s", shape_is_const(pointee) ? "const" : "mut", spell(speller, pointee));
}

static const char *spell_declared(const struct speller *speller, const struct declaration *declaration)
{
    const char *name = scope_raw_name(speller->spelling, LANGUAGE_RAW_TYPE, declaration);
    return text_format(speller->arena, "%s%s", speller->prefix, name);
}

/* A typedef by its own name where the raw crate has it: the library's own ones, and those of callbacks. */
static const char *spell_typedef(const struct speller *speller, const struct type *type)
{
    const struct declaration *declaration = type->declaration;
    if (!declaration->is_own && spell_standard(type))
        return spell_standard(type);
    bool is_declared = declaration->is_reached && !declaration->refusal.word;
    if (is_declared && (declaration->is_own || shape_is_callback(type)))
        return spell_declared(speller, declaration);
    return spell(speller, type->of);
}

static const char *spell(const struct speller *speller, const struct type *type)
{
    switch (type->kind) {
    case TYPE_BOOL: return "bool";
    case TYPE_INTEGER: return spell_integer(speller, type);
    case TYPE_FLOAT: return type->size == 4 ? "f32" : "f64";
    case TYPE_POINTER: return spell_pointer(speller, type->of);
    case TYPE_ARRAY:
        return text_format(speller->arena, "[%s; %llu]", spell(speller, type->of),
                           type->count == TYPE_COUNT_OPEN ? 0 : (unsigned long long)type->count);
    case TYPE_FUNCTION: return spell_function(speller, type);
    case TYPE_TYPEDEF: return spell_typedef(speller, type);
    case TYPE_ENUM:
        if (!shape_c_name(speller->arena, type->declaration))
            return spell(speller, type->of);
        return spell_declared(speller, type->declaration);
    case TYPE_RECORD: return spell_declared(speller, type->declaration);
    default: return text_format(speller->arena, "%sc_void", speller->ffi);
    }
}

/* What is at the end of a chain of pointers. */
static const struct type *behind_pointers(const struct type *type)
{
    for (const struct type *pointee = shape_pointee(type); pointee; pointee = shape_pointee(type))
        type = pointee;
    return type_canonical(type);
}

/* NULL as a value of what an output parameter of TYPE points at. */
static const char *spell_null(const struct type *type)
{
    const struct type *output = shape_pointee(type), *pointee = output ? shape_pointee(output) : NULL;
    return pointee && pointee->is_const ? "core::ptr::null()" : "core::ptr::null_mut()";
}

const char *rust_crate(const struct spelling *spelling)
{
    char *name = arena_copy_text(spelling->arena, view_get_text(spelling->root, "package"));
    for (char *dash = strchr(name, '-'); dash; dash = strchr(dash, '-'))
        *dash = '_';
    return name;
}

/* The first enumerator of an enum of the surface, or nothing: a record has none. */
static const char *first_enumerator(const struct view *shown)
{
    const struct view *constants = view_get(shown, "constants");
    return constants && constants->items.count ? view_get_text(constants->items.items[0], "name") : "";
}

struct pair {
    const char *key, *value;
};

static void set_pairs(struct arena *arena, struct view *out, const struct pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        view_set(arena, out, pairs[i].key, view_text(arena, pairs[i].value));
}

/* A number as the safe crate says it: by its width where C has one width for it everywhere, so not for long. */
static const char *spell_plain(const struct speller *speller, const struct type *type)
{
    const struct type *value = type_canonical(type);
    bool is_long = text_equal(value->name, "long") || text_equal(value->name, "unsigned long");
    if (value->kind != TYPE_INTEGER || is_long || shape_is_plain_char(value))
        return spell(speller, type);
    return text_format(speller->arena, "%c%u", value->is_signed ? 'i' : 'u', (unsigned)value->size * 8);
}

/* The texts around a value of an enum, of C's type for it or an integer that carries its values. In the raw crate an
 * enum with a name is a type of its own, around a number. A closed one is made of the number, if that is listed. */
struct enum_texts {
    const char *receive, *received, *give;
};

static struct enum_texts enum_texts(const struct speller *safe, const struct spelled_type *type, const char *surface)
{
    struct arena *arena = safe->arena;
    const struct type *value = type_canonical(type->value);
    const struct declaration *enumeration = type->carried ? type->carried : value->declaration;
    const char *number = spell(safe, type_canonical(enumeration->type->of)), *carrier = spell(safe, value);
    bool is_wrapped = shape_c_name(arena, enumeration), is_same = !type->carried || text_equal(number, carrier);
    const char *from = is_same ? "" : text_format(arena, " as %s", number);
    const char *to = is_same ? "" : text_format(arena, " as %s", carrier), *unwrapped = is_wrapped ? ".0" : "";
    if (type->is_closed)
        return (struct enum_texts){text_format(arena, "%s::try_from(", surface),
                                   text_format(arena, "%s%s)", type->carried ? "" : unwrapped, from),
                                   type->carried ? text_format(arena, ".to_raw()%s%s", unwrapped, to) : ".to_raw()"};
    if (!type->carried)
        return (struct enum_texts){text_format(arena, "%s::from_raw(", surface), ")", ".to_raw()"};
    const char *wrap = is_wrapped ? text_format(arena, "%s(", spell_declared(safe, enumeration)) : "";
    return (struct enum_texts){text_format(arena, "%s::from_raw(%s", surface, wrap),
                               text_format(arena, "%s%s)", from, is_wrapped ? ")" : ""),
                               text_format(arena, ".to_raw()%s%s", unwrapped, to)};
}

/* The user's side of a value: its type, the texts around what C gives (receive, received) and behind what C gets
 * (give), and a value to show in an example. */
static void set_surface(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    struct arena *arena = spelling->arena;
    const struct speller safe = {spelling, arena, "sys::", "core::ffi::"};
    const char *package = rust_crate(spelling);
    const char *surface = spell_plain(&safe, type->value), *receive = "", *received = "", *give = "", *example = "0";
    bool is_enum = type->surface == SURFACE_ENUM || type->surface == SURFACE_FLAGS;
    if (type->named && (is_enum || type->surface == SURFACE_RECORD)) {
        surface = text_format(arena, "crate::%s", type->named);
        struct enum_texts texts = {text_format(arena, type->is_closed ? "%s::try_from(" : "%s::from(", surface), ")",
                                   ".into()"};
        if (is_enum)
            texts = enum_texts(&safe, type, surface);
        receive = texts.receive;
        received = texts.received;
        give = texts.give;
        example = type->surface == SURFACE_FLAGS
                      ? text_format(arena, "%s::%s::empty()", package, type->named)
                      : text_format(arena, "%s::%s::%s", package, type->named, first_enumerator(type->shown));
    } else if (type->surface == SURFACE_BOOL) {
        bool is_bool = type_canonical(type->value)->kind == TYPE_BOOL;
        surface = "bool";
        received = is_bool ? "" : " != 0";
        give = is_bool ? "" : ".into()";
        example = "false";
    } else if (type->surface == SURFACE_FLOAT) {
        example = "0.0";
    }
    const struct pair pairs[] = {
        {"surface_type", surface}, {"receive", receive}, {"received", received}, {"give", give}, {"example", example}};
    set_pairs(arena, out, pairs, sizeof pairs / sizeof *pairs);
}

/* Whether a value of the type can be printed: a union cannot, as nobody knows which of its members holds. */
static bool can_show(const struct type *type)
{
    type = type_canonical(type);
    if (type->kind == TYPE_ARRAY)
        return can_show(type->of);
    if (type->kind != TYPE_RECORD)
        return true;
    if (type->declaration->is_union || shape_is_blob(type->declaration))
        return false;
    for (size_t i = 0; i < type->declaration->members.count; i++)
        if (!can_show(type->declaration->members.items[i].type))
            return false;
    return true;
}

/* What is no value of its own in Rust is reached by its address: an array without a length, a va_list. */
static bool has_value(const struct type *type)
{
    type = type_canonical(type);
    if (type->kind == TYPE_ARRAY)
        return type->size && has_value(type->of);
    return type->kind != TYPE_VA_LIST && type->kind != TYPE_UNSUPPORTED;
}

/* What an accessor of a field of TYPE needs:
 *
 * has_value              whether it gives the value, else where that is
 * element                of an array, its elements; the type itself
 * has_bits               whether a bit-field of it is an integer
 * bits_type, from_bits   the texts around the integer of a bit-field that make it a value
 * to_bits                what makes the value that integer */
static void set_accessed(const struct speller *speller, struct view *out, const struct type *type)
{
    const struct type *value = type_canonical(type);
    const char *spelled = spell(speller, value);
    const char *number = spell(speller, type);
    bool is_number = value->kind == TYPE_INTEGER || value->kind == TYPE_ENUM || value->kind == TYPE_BOOL;
    bool is_wrapped = value->kind == TYPE_ENUM && shape_c_name(speller->arena, value->declaration);
    const struct pair pairs[] = {
        {"element", value->kind == TYPE_ARRAY ? spell(speller, value->of) : spelled},
        {"bits_type", is_wrapped ? text_format(speller->arena, "%s(", spelled) : ""},
        {"from_bits", is_wrapped                 ? " as _)"
                      : value->kind == TYPE_BOOL ? " != 0"
                                                 : text_format(speller->arena, " as %s", number)},
        {"to_bits", is_wrapped ? ".0 as u64" : " as u64"},
    };
    set_pairs(speller->arena, out, pairs, sizeof pairs / sizeof *pairs);
    view_set_bool(speller->arena, out, "has_value", has_value(type));
    view_set_bool(speller->arena, out, "has_bits", is_number);
}

/* raw                    the type in the raw crate
 * can_show               whether Debug can be derived for it */
void rust_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    const struct speller raw = {spelling, spelling->arena, "", ""};
    view_set_text(spelling->arena, out, "raw", spell(&raw, type->type));
    view_set_bool(spelling->arena, out, "can_show", can_show(type->type));
}

/* sys, sys_value         the type in the safe crate; there, of the value behind a pointer
 * plain                  of a constant: the type that the safe crate gives it
 * null                   NULL, for an output that is a pointer
 * text_cast, byte_cast   what makes a pointer to c_char (u8) one to what C declares, and back: ".cast()" or nothing
 * to_size, from_size     what makes the integer a usize, and back
 * number, numbered       the texts around a number that make it a value of the type
 * and those of set_surface() and set_accessed() */
void rust_value(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    struct arena *arena = spelling->arena;
    const struct speller raw = {spelling, arena, "", ""}, sys = {spelling, arena, "sys::", ""};
    const struct speller safe = {spelling, arena, "sys::", "core::ffi::"};
    const struct type *value = type_canonical(type->value), *last = behind_pointers(type->type);
    const char *sys_value = spell(&safe, type->value);
    bool is_usize = text_equal(sys_value, "usize"), is_enum = value->kind == TYPE_ENUM && sys_value[0] == 's';
    const struct pair pairs[] = {
        {"sys", spell(&sys, type->type)},
        {"sys_value", sys_value},
        {"plain", spell_plain(&safe, value)},
        {"null", spell_null(type->type)},
        {"text_cast", shape_is_plain_char(last) ? "" : ".cast()"},
        {"byte_cast", text_equal(last->name, "unsigned char") ? "" : ".cast()"},
        {"to_size", is_usize ? "" : " as usize"},
        {"from_size", is_usize ? "" : " as _"},
        {"number", is_enum ? text_format(arena, "%s(", sys_value) : ""},
        {"numbered", is_enum ? ")" : ""},
    };
    set_pairs(arena, out, pairs, sizeof pairs / sizeof *pairs);
    set_surface(spelling, out, type);
    set_accessed(&raw, out, type->type);
}
