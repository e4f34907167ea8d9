/* Types of C in the four spellings of Go, and the ways between them. */
#include "go.h"

#include "../../base/text.h"
#include "../../emit/scope.h"
#include "../../model/shape.h"
#include "../../model/type.h"
#include "../../model/type_text.h"

#include <string.h>

/* An integer of a width: "uint32". */
static const char *spell_width(struct arena *arena, const struct type *integer)
{
    return text_format(arena, "%sint%u", integer->is_signed ? "" : "u", (unsigned)integer->size * 8);
}

static const char *spell(const struct spelling *spelling, const char *prefix, const struct type *type);

static const char *spell_pointer(const struct spelling *spelling, const char *prefix, const struct type *pointee)
{
    const struct type *canonical = type_canonical(pointee);
    bool is_opaque = canonical->kind == TYPE_VOID || canonical->kind == TYPE_FUNCTION ||
                     canonical->kind == TYPE_VA_LIST || canonical->kind == TYPE_UNSUPPORTED;
    if (shape_is_plain_char(pointee))
        return "*byte";
    return is_opaque ? "unsafe.Pointer" : text_format(spelling->arena, "*%s", spell(spelling, prefix, pointee));
}

/* What an array holds: char is a byte there, as behind a pointer. */
static const char *spell_element(const struct spelling *spelling, const char *prefix, const struct type *element)
{
    return shape_is_plain_char(element) ? "byte" : spell(spelling, prefix, element);
}

static const char *spell_array(const struct spelling *spelling, const char *prefix, const struct type *array)
{
    uint64_t count = array->count == TYPE_COUNT_OPEN ? 0 : array->count;
    return text_format(spelling->arena, "[%llu]%s", (unsigned long long)count,
                       spell_element(spelling, prefix, array->of));
}

/* A type in Go; PREFIX stands before the names of package raw. */
static const char *spell(const struct spelling *spelling, const char *prefix, const struct type *type)
{
    const struct type *canonical = type_canonical(type);
    switch (canonical->kind) {
    case TYPE_VOID: return "";
    case TYPE_BOOL: return "bool";
    case TYPE_INTEGER:
        if (shape_is_size(type))
            return canonical->is_signed ? "int" : "uintptr";
        return spell_width(spelling->arena, canonical);
    case TYPE_FLOAT: return canonical->size == 4 ? "float32" : "float64";
    case TYPE_POINTER: return spell_pointer(spelling, prefix, canonical->of);
    case TYPE_ARRAY: return spell_array(spelling, prefix, canonical);
    case TYPE_ENUM:
    case TYPE_RECORD:
        return text_format(spelling->arena, "%s%s", prefix,
                           scope_raw_name(spelling, LANGUAGE_RAW_TYPE, canonical->declaration));
    default: return "unsafe.Pointer";
    }
}

/* A type in bridge.h, without the brackets of an array: those follow the name. */
static const char *spell_mirror(const struct spelling *spelling, const struct type *type)
{
    const struct type *canonical = type_canonical(type);
    switch (canonical->kind) {
    case TYPE_VOID: return "void";
    case TYPE_BOOL: return "bool";
    case TYPE_INTEGER:
        if (shape_is_size(type))
            return canonical->is_signed ? "ptrdiff_t" : "size_t";
        return text_format(spelling->arena, "%s_t", spell_width(spelling->arena, canonical));
    case TYPE_FLOAT: return canonical->name;
    case TYPE_ARRAY: return spell_mirror(spelling, canonical->of);
    case TYPE_ENUM: return spell_mirror(spelling, canonical->of);
    case TYPE_RECORD:
        return text_format(spelling->arena, "struct bg_%s",
                           scope_raw_name(spelling, LANGUAGE_RAW_TYPE, canonical->declaration));
    default: return "void *";
    }
}

static const char *mirror_suffix(struct arena *arena, const struct type *type)
{
    struct text out = text_create(arena);
    for (type = type_canonical(type); type->kind == TYPE_ARRAY; type = type_canonical(type->of))
        text_append_format(&out, "[%llu]", (unsigned long long)type->count);
    return out.data;
}

/* The same type as cgo names it. */
static const char *spell_cgo(const struct spelling *spelling, const struct type *type)
{
    const char *mirror = spell_mirror(spelling, type);
    if (text_equal(mirror, "void") || text_equal(mirror, "void *"))
        return *mirror && mirror[4] ? "unsafe.Pointer" : "";
    if (text_starts_with(mirror, "struct "))
        return text_format(spelling->arena, "C.struct_%s", mirror + strlen("struct "));
    return text_format(spelling->arena, "C.%s", mirror);
}

/* The names of what stands before and after an expression. */
struct around {
    const char *before, *after;
};

static void set_around(struct arena *arena, struct view *out, struct around names, const char *before,
                       const char *after)
{
    view_set(arena, out, names.before, view_text(arena, before));
    view_set(arena, out, names.after, view_text(arena, after));
}

#define AROUND(name) {name, name "_end"}

/* What crosses: between package raw and bridge.h, and between bridge.h and the library's header. */
struct crossings {
    struct around to_cgo, from_cgo, to_c, from_c;
};

static const struct crossings of_type = {AROUND("to_cgo"), AROUND("from_cgo"), AROUND("to_c"), AROUND("from_c")};
static const struct crossings of_value = {AROUND("value_to_cgo"), AROUND("value_from_cgo"), AROUND("value_to_c"),
                                          AROUND("value_from_c")};

static void set_crossings(const struct spelling *spelling, struct view *out, const struct crossings *names,
                          const struct type *type)
{
    struct arena *arena = spelling->arena;
    const char *raw = spell(spelling, "", type), *mirror = spell_mirror(spelling, type),
               *cgo = spell_cgo(spelling, type);
    bool is_record = type_canonical(type)->kind == TYPE_RECORD;
    if (is_record) {
        set_around(arena, out, names->to_cgo, text_format(arena, "*(*%s)(unsafe.Pointer(&", cgo), "))");
        set_around(arena, out, names->from_cgo, text_format(arena, "*(*%s)(unsafe.Pointer(&", raw), "))");
        set_around(arena, out, names->to_c, text_format(arena, "(union bg_as_%s){.mirror = ", raw), "}.real");
        set_around(arena, out, names->from_c, text_format(arena, "(union bg_as_%s){.real = ", raw), "}.mirror");
        return;
    }
    bool is_same = text_equal(raw, "unsafe.Pointer") || !*raw;
    set_around(arena, out, names->to_cgo, is_same ? "" : text_format(arena, "%s(", cgo), is_same ? "" : ")");
    const char *from = text_format(arena, *raw == '*' ? "(%s)(" : "%s(", raw);
    set_around(arena, out, names->from_cgo, is_same ? "" : from, is_same ? "" : ")");
    set_around(arena, out, names->to_c, "", "");
    set_around(arena, out, names->from_c, *raw ? text_format(arena, "(%s)", mirror) : "", "");
}

/* The user's type, its zero, and the way to and from the type of package raw. */
static void set_safe(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    struct arena *arena = spelling->arena;
    const char *raw = spell(spelling, "raw.", type->value), *safe = raw, *zero = "0", *to = "", *from = "";
    bool is_named = type->named && (type->surface == SURFACE_ENUM || type->surface == SURFACE_FLAGS);
    if (type->surface == SURFACE_RECORD && type->named) {
        safe = type->named;
        zero = text_format(arena, "%s{}", safe);
        to = text_format(arena, "glue.As[%s](", raw);
        from = text_format(arena, "glue.As[%s](", safe);
    } else if (is_named || text_equal(raw, "uintptr")) {
        safe = is_named ? type->named : "uint";
        to = text_format(arena, "%s(", raw);
        from = text_format(arena, "%s(", safe);
    } else if (type->surface == SURFACE_BOOL) {
        zero = "false";
    }
    view_set_text(arena, out, "safe", safe);
    view_set_text(arena, out, "zero", zero);
    set_around(arena, out, (struct around)AROUND("to_raw"), to, *to ? ")" : "");
    set_around(arena, out, (struct around)AROUND("from_raw"), from, *from ? ")" : "");
}

/* Which function of glue reads a bit-field of a type: "" if none can. */
static const char *bits_of(const struct type *type)
{
    const struct type *number = type->kind == TYPE_ENUM ? type_canonical(type->of) : type;
    if (number->kind == TYPE_BOOL)
        return "Truth";
    return number->kind != TYPE_INTEGER ? "" : number->is_signed ? "Signed" : "Unsigned";
}

/* A C type as it stands before a name. */
static const char *declared(struct arena *arena, const char *type)
{
    return text_ends_with(type, "*") ? type : text_format(arena, "%s ", type);
}

void go_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    struct arena *arena = spelling->arena;
    view_set_text(arena, out, "raw", spell(spelling, "", type->type));
    view_set_text(arena, out, "mirror", declared(arena, spell_mirror(spelling, type->type)));
    view_set_text(arena, out, "mirror_suffix", mirror_suffix(arena, type->type));
    set_crossings(spelling, out, &of_type, type->type);
}

void go_value(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    struct arena *arena = spelling->arena;
    const struct type *canonical = type_canonical(type->type);
    bool is_open = canonical->kind == TYPE_ARRAY && !canonical->size;
    const char *c = type_text(arena, type_text_stand_in(type->type));
    const char *element = is_open ? spell_element(spelling, "", canonical->of) : spell(spelling, "", type->type);
    view_set_text(arena, out, "outside", spell(spelling, "raw.", type->type));
    view_set_text(arena, out, "value_raw", spell(spelling, "", type->value));
    view_set_text(arena, out, "value_outside", spell(spelling, "raw.", type->value));
    view_set_text(arena, out, "value_mirror", declared(arena, spell_mirror(spelling, type->value)));
    view_set_text(arena, out, "cgo", spell_cgo(spelling, type->type));
    view_set_text(arena, out, "element", element);
    view_set_text(arena, out, "declare",
                  strpbrk(c, "([") ? text_format(arena, "__typeof__(%s) ", c) : declared(arena, c));
    view_set_text(arena, out, "bits", bits_of(canonical));
    set_crossings(spelling, out, &of_value, type->value);
    set_safe(spelling, out, type);
}
