/* The small maps of a view: names, types, documentation, references. */
#include "binder.h"

#include "../base/identifier.h"
#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"

#include <stdlib.h>

/* Parameters are called alike in many functions; the names of all else are their own. */
static bool is_repeated(enum language_name kind)
{
    return kind == LANGUAGE_PARAMETER || kind == LANGUAGE_LOCAL || kind == LANGUAGE_RAW_PARAMETER;
}

const char *binder_c_name(struct arena *arena, const struct declaration *declaration)
{
    const char *name = shape_c_name(arena, declaration);
    return name ? name : shape_raw_name(declaration);
}

const char *binder_name(struct binder *binder, enum language_name kind, const char *name)
{
    struct map_key key = map_key(name);
    const char *known = is_repeated(kind) ? map_find(&binder->names[kind], key) : NULL;
    if (known)
        return known;
    const char *spelled = binder->language->spell_name(binder->arena, kind, identifier_ascii(binder->arena, name));
    if (is_repeated(kind))
        map_put(binder->arena, &binder->names[kind], key, (char *)spelled);
    return spelled;
}

const char *binder_raw_name(struct binder *binder, enum language_name kind, const void *thing, const char *name)
{
    const char *settled = pointer_map_get(&binder->raw_names, thing);
    return settled ? settled : binder_name(binder, kind, name);
}

const char *binder_raw_parameter(struct binder *binder, const struct declaration *declaration, size_t index,
                                 const char *name)
{
    if (index >= declaration->members.count)
        return binder_name(binder, LANGUAGE_RAW_PARAMETER, name);
    return binder_raw_name(binder, LANGUAGE_RAW_PARAMETER, &declaration->members.items[index], name);
}

const char *binder_shim_symbol(const struct binder *binder, const struct declaration *declaration)
{
    return declaration->shim.type ? text_format(binder->arena, "%s%s", binder->bridge_prefix, declaration->name) : NULL;
}

void binder_keep(struct binder *binder, const void *thing, struct view *view)
{
    pointer_map_set(binder->arena, &binder->kept, thing, view);
}

struct view *binder_kept(const struct binder *binder, const void *thing)
{
    return thing ? pointer_map_get(&binder->kept, thing) : NULL;
}

struct view *binder_surface(struct binder *binder, enum surface surface)
{
    static const char *const keys[] = {"is_unit",   "is_bool",   "is_int",    "is_size", "is_float",
                                       "is_enum",   "is_flags",  "is_text",   "is_path", "is_bytes",
                                       "is_record", "is_object", "is_closure"};
    struct view *map = binder->surfaces[surface];
    if (!map) {
        map = binder->surfaces[surface] = view_map(binder->arena);
        view_set_text(binder->arena, map, "surface", surface_name(surface));
        for (enum surface each = SURFACE_UNIT; each <= SURFACE_CLOSURE; each++)
            view_set_bool(binder->arena, map, keys[each], each == surface);
    }
    return view_copy(binder->arena, map);
}

/* All that a type map depends on besides the type: a function may use `char *` as a text, another as bytes. */
struct type_use {
    const struct type *value;
    enum surface surface;
    const char *name; /* what the surface calls it */
    struct view *map;
    struct type_use *other;
};

/* A copy of the truths about a type, of which there are only so many together. */
static struct view *new_kind(struct binder *binder, const struct type *type)
{
    struct arena *arena = binder->arena;
    enum type_kind kind = type->kind;
    const struct type *pointee = shape_pointee(type);
    const struct type *number = kind == TYPE_ENUM && type->of ? type_canonical(type->of) : type;
    bool is_function = shape_is_callback(type), is_const = pointee && pointee->is_const;
    struct view **known = &binder->kinds[kind][is_function][number->is_signed][is_const];
    if (*known)
        return view_copy(arena, *known);
    struct view *map = *known = view_map(arena);
    view_set_bool(arena, map, "is_void", kind == TYPE_VOID);
    view_set_bool(arena, map, "is_pointer", kind == TYPE_POINTER);
    view_set_bool(arena, map, "is_record", kind == TYPE_RECORD);
    view_set_bool(arena, map, "is_enum", kind == TYPE_ENUM);
    view_set_bool(arena, map, "is_bool", kind == TYPE_BOOL);
    view_set_bool(arena, map, "is_integer", kind == TYPE_INTEGER);
    view_set_bool(arena, map, "is_float", kind == TYPE_FLOAT);
    view_set_bool(arena, map, "is_array", kind == TYPE_ARRAY);
    view_set_bool(arena, map, "is_function", is_function);
    view_set_bool(arena, map, "is_signed", number->is_signed);
    view_set_bool(arena, map, "is_const", is_const);
    return view_copy(arena, map);
}

/* A type as C text, which is the same for every language. */
static const char *c_text(const struct binder *binder, const struct type *type)
{
    struct binding *binding = binder->binding;
    char *text = pointer_map_get(&binding->spellings, type);
    if (!text) {
        text = type_text(binding->arena, type_text_stand_in(type));
        pointer_map_set(binding->arena, &binding->spellings, type, text);
    }
    return text;
}

/* A type with what spells it. */
struct type_spelling {
    const struct spelling *spelling;
    struct spelled_type type;
};

static void spell_value(const void *context, struct view *map)
{
    const struct type_spelling *spelling = context;
    spelling->spelling->language->spell_value(spelling->spelling, map, &spelling->type);
}

/* SHOWN is the view of the enum or record that the values are of, or NULL. */
static struct view *new_type(struct binder *binder, const struct type *type, const struct type *value,
                             enum surface surface, const struct view *shown, const struct declaration *carried)
{
    struct arena *arena = binder->arena;
    struct view *map = new_kind(binder, type_canonical(type));
    view_set_text(arena, map, "c", c_text(binder, type));
    view_set_text(arena, map, "value_c", c_text(binder, value));
    view_set_number(arena, map, "size", type_canonical(type)->size);
    view_set_number(arena, map, "align", type_canonical(type)->align);
    view_set_number(arena, map, "value_size", type_canonical(value)->size);
    view_set_text(arena, map, "surface", surface_name(surface));
    struct type_spelling *spelling = arena_take(arena, sizeof *spelling);
    *spelling = (struct type_spelling){&binder->spelling,
                                       {.type = type,
                                        .value = value,
                                        .surface = surface,
                                        .named = shown ? view_get_text(shown, "name") : NULL,
                                        .shown = shown,
                                        .carried = carried,
                                        .is_closed = shown && view_is_true(view_get(shown, "is_closed"))}};
    binder->language->spell_type(spelling->spelling, map, &spelling->type);
    if (binder->language->spell_value)
        view_fill_later(arena, map, spell_value, spelling);
    return map;
}

struct view *binder_type(struct binder *binder, const struct type *type, const struct type *value, enum surface surface)
{
    return binder_carrier(binder, type, value, surface, NULL);
}

struct view *binder_carrier(struct binder *binder, const struct type *type, const struct type *value,
                            enum surface surface, const struct declaration *carried)
{
    const struct view *shown = binder_kept(binder, carried ? carried : type_canonical(value)->declaration);
    const char *name = shown ? view_get_text(shown, "name") : NULL;
    struct type_use *first = pointer_map_get(&binder->types, type);
    for (struct type_use *use = first; use; use = use->other)
        if (use->value == value && use->surface == surface && use->name == name)
            return use->map;
    struct type_use *use = arena_new(binder->arena, struct type_use);
    *use = (struct type_use){value, surface, name, new_type(binder, type, value, surface, shown, carried), first};
    pointer_map_set(binder->arena, &binder->types, type, use);
    return use->map;
}

const char *binder_called(const struct binder *binder, const struct declaration *function)
{
    const char *shim = binder_shim_symbol(binder, function);
    bool is_macro = shim && *function->shim.target != '(';
    if (function->features || function->variant_of || is_macro)
        return shim;
    return text_format(binder->arena, "(%s)", function->name);
}

struct view *binder_reference(struct binder *binder, const struct declaration *function)
{
    if (!function)
        return view_bool(binder->arena, false);
    struct view *map = view_map(binder->arena);
    view_set_text(binder->arena, map, "c", function->name);
    view_set_bool(binder->arena, map, "missing", function->is_missing);
    view_set_bool(binder->arena, map, "is_deprecated",
                  function->is_deprecated || binder_deprecates(binder, function->doc));
    view_set_text(binder->arena, map, "name", binder_raw_name(binder, LANGUAGE_RAW_FUNCTION, function, function->name));
    view_set(binder->arena, map, "parameter",
             binder_type(binder, function->type->parameters[0], function->type->parameters[0], SURFACE_UNIT));
    return map;
}

const char *binder_integer(const struct binder *binder, struct integer value)
{
    if (value.is_negative)
        return text_format(binder->arena, "%lld", (long long)value.bits);
    return text_number(binder->arena, value.bits);
}

void binder_nothings(const struct binder *binder, struct view *map, const char *const *names)
{
    for (; *names; names++)
        view_set_bool(binder->arena, map, *names, false);
}

static struct view *enumerator(struct binder *binder, const struct member *member)
{
    struct arena *arena = binder->arena;
    static const char *const nothings[] = {"is_deprecated", "deprecated", "deprecated_line", NULL};
    struct view *map = view_map(arena);
    binder_nothings(binder, map, nothings);
    view_set_text(arena, map, "c", member->name);
    view_set_text(arena, map, "name", binder_name(binder, LANGUAGE_ENUMERATOR, member->surface_name));
    view_set_text(arena, map, "raw", binder_raw_name(binder, LANGUAGE_RAW_ENUMERATOR, member, member->name));
    view_set_text(arena, map, "value", binder_integer(binder, member->value));
    view_set_bool(arena, map, "is_negative", member->value.is_negative);
    view_set_bool(arena, map, "is_first_of_value", true);
    binder_document(binder, map, member->doc, member->is_deprecated, member->deprecated);
    return map;
}

/* Orders by value; of one value as they stand. */
static int by_value(const void *a, const void *b)
{
    const struct member *one = *(const struct member *const *)a, *other = *(const struct member *const *)b;
    if (one->value.bits != other->value.bits)
        return one->value.bits < other->value.bits ? -1 : 1;
    return one < other ? -1 : one > other;
}

/* Enumerators that say again what one before them says. */
static void mark_repetitions(struct binder *binder, const struct declaration *enumeration)
{
    size_t count = enumeration->members.count;
    const struct member **members = arena_take(binder->arena, count * sizeof *members);
    for (size_t i = 0; i < count; i++)
        members[i] = &enumeration->members.items[i];
    qsort(members, count, sizeof *members, by_value);
    for (size_t i = 1; i < count; i++)
        if (members[i]->value.bits == members[i - 1]->value.bits)
            view_set_bool(binder->arena, binder_kept(binder, members[i]), "is_first_of_value", false);
}

void binder_keep_enumerators(struct binder *binder, const struct declaration *enumeration)
{
    for (size_t i = 0; i < enumeration->members.count; i++)
        binder_keep(binder, &enumeration->members.items[i], enumerator(binder, &enumeration->members.items[i]));
    mark_repetitions(binder, enumeration);
}

struct view *binder_codes(struct binder *binder, const struct plan_code *items, size_t count)
{
    struct view *list = view_list(binder->arena);
    for (size_t i = 0; i < count; i++)
        view_add(binder->arena, list, binder_kept(binder, items[i].member));
    return list;
}
