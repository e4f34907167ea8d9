/* The small maps of a view: names, types, documentation, references. */
#include "binder.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"
#include "name.h"

#include <string.h>

const char *binder_name(const struct binder *binder, enum language_name kind, const char *name)
{
    return binder->language->spell_name(binder->arena, kind, name);
}

static const char *key_of(const struct binder *binder, const void *thing)
{
    return text_format(binder->arena, "%p", thing);
}

void binder_keep(struct binder *binder, const void *thing, struct view *view)
{
    map_set(binder->arena, &binder->named, key_of(binder, thing), view);
}

struct view *binder_kept(const struct binder *binder, const void *thing)
{
    return thing ? map_get(&binder->named, key_of(binder, thing)) : NULL;
}

/* What the surface calls a type: the name of its enum or record view. */
static const char *named(const struct binder *binder, const struct type *type)
{
    const struct view *view = binder_kept(binder, type_canonical(type)->declaration);
    return view ? view_get_text(view, "name") : NULL;
}

static void set_kind(const struct binder *binder, struct view *map, const struct type *value)
{
    enum type_kind kind = value->kind;
    struct arena *arena = binder->arena;
    const struct type *pointee = shape_pointee(value);
    view_set_bool(arena, map, "is_void", kind == TYPE_VOID);
    view_set_bool(arena, map, "is_pointer", kind == TYPE_POINTER);
    view_set_bool(arena, map, "is_record", kind == TYPE_RECORD);
    view_set_bool(arena, map, "is_enum", kind == TYPE_ENUM);
    view_set_bool(arena, map, "is_bool", kind == TYPE_BOOL);
    view_set_bool(arena, map, "is_integer", kind == TYPE_INTEGER);
    view_set_bool(arena, map, "is_float", kind == TYPE_FLOAT);
    view_set_bool(arena, map, "is_array", kind == TYPE_ARRAY);
    view_set_bool(arena, map, "is_function", shape_is_callback(value));
    view_set_bool(arena, map, "is_signed", value->is_signed || (kind == TYPE_ENUM && value->of && type_canonical(value->of)->is_signed));
    view_set_bool(arena, map, "is_const", pointee && pointee->is_const);
}

struct view *binder_type(const struct binder *binder, const struct type *type, const struct type *value,
                         enum surface surface)
{
    struct arena *arena = binder->arena;
    struct view *map = view_map(arena);
    view_set_text(arena, map, "c", type_text(arena, type));
    view_set_text(arena, map, "value_c", type_text(arena, value));
    view_set_number(arena, map, "size", type_canonical(type)->size);
    view_set_number(arena, map, "align", type_canonical(type)->align);
    view_set_number(arena, map, "value_size", type_canonical(value)->size);
    view_set_text(arena, map, "surface", surface_name(surface));
    set_kind(binder, map, type_canonical(type));
    struct spelled_type spelled = {type, value, surface, named(binder, value)};
    binder->language->spell_type(&binder->spelling, map, &spelled);
    return map;
}

struct view *binder_lines(const struct binder *binder, const struct doc_lines *lines)
{
    struct view *list = view_list(binder->arena);
    for (size_t i = 0; i < lines->count; i++)
        view_add(binder->arena, list,
                 view_text(binder->arena, binder->language->escape(binder->arena, LANGUAGE_COMMENT, lines->items[i])));
    return list;
}

static void append_lines(struct arena *arena, struct view *out, const struct view *lines)
{
    if (lines->items.count && out->items.count)
        view_add(arena, out, view_text(arena, ""));
    for (size_t i = 0; i < lines->items.count; i++)
        view_add(arena, out, lines->items.items[i]);
}

struct view *binder_doc(const struct binder *binder, const char *text)
{
    struct arena *arena = binder->arena;
    struct doc doc = docs_parse(arena, text);
    struct view *map = view_map(arena), *lines = view_list(arena), *parameters = view_list(arena);
    const char *const names[] = {"brief", "body", "returns"};
    const struct doc_lines *const parts[] = {&doc.brief, &doc.body, &doc.returns};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct view *part = binder_lines(binder, parts[i]);
        view_set(arena, map, names[i], part);
        if (i < 2)
            append_lines(arena, lines, part);
    }
    for (size_t i = 0; i < doc.parameters.count; i++) {
        struct view *parameter = view_map(arena);
        view_set_text(arena, parameter, "name", binder_name(binder, LANGUAGE_PARAMETER, doc.parameters.items[i].name));
        view_set_text(arena, parameter, "c_name", doc.parameters.items[i].name);
        view_set(arena, parameter, "lines", binder_lines(binder, &doc.parameters.items[i].lines));
        view_add(arena, parameters, parameter);
    }
    view_set(arena, map, "lines", lines);
    view_set(arena, map, "parameters", parameters);
    view_set_bool(arena, map, "any", lines->items.count || doc.returns.count || doc.parameters.count);
    return map;
}

struct view *binder_reference(const struct binder *binder, const struct declaration *function)
{
    if (!function)
        return view_bool(binder->arena, false);
    struct view *map = view_map(binder->arena);
    view_set_text(binder->arena, map, "c", function->name);
    view_set_text(binder->arena, map, "name", binder_name(binder, LANGUAGE_RAW_FUNCTION, function->name));
    view_set(binder->arena, map, "parameter",
             binder_type(binder, function->type->parameters[0], function->type->parameters[0], SURFACE_UNIT));
    return map;
}

const char *binder_integer(const struct binder *binder, struct integer value)
{
    if (value.is_negative)
        return text_format(binder->arena, "%lld", (long long)value.bits);
    return text_format(binder->arena, "%llu", (unsigned long long)value.bits);
}

/* The length of the prefix that the constants of an enum share, cut after an underscore: "KV_MODE_". */
static size_t shared_prefix(const struct declaration *enumeration)
{
    const char *first = enumeration->members.items[0].name;
    size_t length = strlen(first);
    for (size_t i = 1; i < enumeration->members.count; i++)
        while (strncmp(first, enumeration->members.items[i].name, length) != 0)
            length--;
    while (length && first[length - 1] != '_')
        length--;
    return length;
}

/* What users call an enumerator: stated elsewhere by nobody, it loses the prefix of its enum, or the library's if it is the
 * only one. */
static const char *enumerator_name(const struct binder *binder, const struct declaration *enumeration, size_t index)
{
    const char *name = enumeration->members.items[index].name;
    const struct library *library = &binder->model->library;
    if (enumeration->members.count == 1)
        return name_without_prefix(name, library->prefixes.items, library->prefixes.count);
    const char *prefix = arena_copy(binder->arena, name, shared_prefix(enumeration));
    return name_without_prefix(name, &prefix, 1);
}

static bool is_first_of_value(const struct declaration *enumeration, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (enumeration->members.items[i].value.bits == enumeration->members.items[index].value.bits)
            return false;
    return true;
}

struct view *binder_enumerator(const struct binder *binder, const struct declaration *enumeration, size_t index)
{
    struct arena *arena = binder->arena;
    const struct member *member = &enumeration->members.items[index];
    struct view *map = view_map(arena);
    view_set_text(arena, map, "c", member->name);
    view_set_text(arena, map, "name", binder_name(binder, LANGUAGE_ENUMERATOR, enumerator_name(binder, enumeration, index)));
    view_set_text(arena, map, "constant",
                  binder_name(binder, LANGUAGE_CONSTANT,
                              name_without_prefix(member->name, binder->model->library.prefixes.items,
                                                  binder->model->library.prefixes.count)));
    view_set_text(arena, map, "raw", binder_name(binder, LANGUAGE_RAW_ENUMERATOR, member->name));
    view_set_text(arena, map, "value", binder_integer(binder, member->value));
    view_set_bool(arena, map, "is_negative", member->value.is_negative);
    view_set_bool(arena, map, "is_first_of_value", is_first_of_value(enumeration, index));
    view_set(arena, map, "doc", binder_doc(binder, member->doc));
    return map;
}

void binder_deprecation(const struct binder *binder, struct view *map, const struct declaration *declaration)
{
    const char *message = declaration->deprecated ? declaration->deprecated : "deprecated by the C library";
    view_set_bool(binder->arena, map, "is_deprecated", declaration->is_deprecated);
    view_set_text(binder->arena, map, "deprecated",
                  declaration->is_deprecated ? binder->language->escape(binder->arena, LANGUAGE_STRING, message) : NULL);
    view_set(binder->arena, map, "deprecated_line",
             view_text(binder->arena, binder->language->escape(binder->arena, LANGUAGE_COMMENT, message)));
}
