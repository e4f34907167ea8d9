/* The raw layer of a view: every record, enum, typedef, function, constant and variable that was not refused. */
#include "binder.h"

#include "../base/text.h"
#include "../model/constant_text.h"
#include "../model/shape.h"
#include "../model/type.h"

/* What every declaration has besides its name and documentation. */
static struct view *declared(struct binder *binder, const struct declaration *declaration)
{
    static const char *const nothings[] = {"is_anonymous", "is_deprecated", "deprecated", "deprecated_line", NULL};
    if (!binder->declarations)
        binder_nothings(binder, binder->declarations = view_map(binder->arena), nothings);
    struct view *map = view_copy(binder->arena, binder->declarations);
    const char *c = shape_c_name(binder->arena, declaration);
    view_set_text(binder->arena, map, "c", c ? c : "");
    if (!c)
        view_set_bool(binder->arena, map, "is_anonymous", true);
    return map;
}

static struct view *named(struct binder *binder, const struct declaration *declaration, enum language_name kind)
{
    struct view *map = declared(binder, declaration);
    view_set_text(binder->arena, map, "name", binder_raw_name(binder, kind, declaration, shape_raw_name(declaration)));
    if (kind == LANGUAGE_RAW_FUNCTION)
        binder_document(binder, map, declaration->doc, declaration->is_deprecated, declaration->deprecated);
    else
        view_set(binder->arena, map, "doc", binder_doc(binder, declaration->doc));
    return map;
}

static struct view *field(struct binder *binder, const struct declaration *record, size_t index)
{
    struct arena *arena = binder->arena;
    const struct member *member = &record->members.items[index];
    const char *name = member->name ? member->name : text_format(arena, "anonymous%zu", index + 1);
    struct view *map = view_map(arena);
    view_set_text(arena, map, "name", binder_raw_name(binder, LANGUAGE_RAW_FIELD, member, name));
    view_set_text(arena, map, "c", member->name ? member->name : "");
    view_set_bool(arena, map, "is_anonymous", !member->name || member->is_hidden);
    view_set(arena, map, "type", binder_type(binder, member->type, member->type, SURFACE_UNIT));
    view_set_number(arena, map, "offset", member->offset / 8);
    view_set_number(arena, map, "size", type_canonical(member->type)->size);
    view_set(arena, map, "doc", binder_doc(binder, member->doc));
    return map;
}

/* Of records that only C can look into, one or several, no language has a value: they are as an array without a length,
 * which is where it begins. */
static const struct type *accessible(const struct type *type)
{
    const struct type *element = type;
    while (type_canonical(element)->kind == TYPE_ARRAY)
        element = type_canonical(element)->of;
    const struct type *record = type_canonical(element);
    if (record->kind != TYPE_RECORD || record->declaration->is_complete)
        return type;
    return type_array(type_table_of(element), element, TYPE_COUNT_OPEN);
}

/* Where a field of a record that is bytes lies, in bits from the start of that record. */
static struct view *accessor(struct binder *binder, const struct member *member, uint64_t offset)
{
    struct arena *arena = binder->arena;
    const struct type *shown = accessible(member->type), *type = type_canonical(shown);
    struct view *map = view_map(arena);
    view_set_text(arena, map, "name", binder_raw_name(binder, LANGUAGE_RAW_FIELD, member, member->name));
    view_set_text(arena, map, "c", member->name);
    view_set(arena, map, "type", binder_type(binder, shown, shown, SURFACE_UNIT));
    view_set_number(arena, map, "offset", offset / 8);
    view_set_number(arena, map, "size", type_canonical(member->type)->size);
    view_set_bool(arena, map, "is_anonymous", member->is_hidden);
    view_set_bool(arena, map, "is_bitfield", member->is_bitfield);
    view_set_number(arena, map, "bit", offset);
    view_set_number(arena, map, "width", member->width);
    view_set_bool(arena, map, "is_flexible", type->kind == TYPE_ARRAY && !type->size);
    view_set(arena, map, "doc", binder_doc(binder, member->doc));
    return map;
}

/* Every named field of a record that is bytes; those of anonymous members as its own, which they are in C. */
static void add_accessors(struct binder *binder, struct view *list, const struct declaration *record, uint64_t start)
{
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *member = &record->members.items[i];
        const struct type *type = type_canonical(member->type);
        if (member->name)
            view_add(binder->arena, list, accessor(binder, member, start + member->offset));
        else if (type->kind == TYPE_RECORD)
            add_accessors(binder, list, type->declaration, start + member->offset);
    }
}

static struct view *record(struct binder *binder, const struct declaration *declaration)
{
    struct arena *arena = binder->arena;
    struct view *map = named(binder, declaration, LANGUAGE_RAW_TYPE);
    struct view *fields = view_list(arena), *accessors = view_list(arena);
    bool is_blob = declaration->is_complete && shape_is_blob(declaration);
    view_set_text(arena, map, "tag", declaration->name ? declaration->name : "");
    view_set_bool(arena, map, "is_union", declaration->is_union);
    view_set_bool(arena, map, "is_opaque", !declaration->is_complete);
    view_set_bool(arena, map, "is_blob", is_blob);
    view_set_bool(arena, map, "is_packed", declaration->is_packed);
    view_set_number(arena, map, "size", declaration->type->size);
    view_set_number(arena, map, "align", declaration->type->align);
    for (size_t i = 0; i < declaration->members.count && declaration->is_complete && !is_blob; i++)
        view_add(arena, fields, field(binder, declaration, i));
    if (is_blob && !declaration->byte_order)
        add_accessors(binder, accessors, declaration, 0);
    view_set(arena, map, "fields", fields);
    view_set(arena, map, "accessors", accessors);
    return map;
}

static struct view *enumeration(struct binder *binder, const struct declaration *declaration)
{
    struct arena *arena = binder->arena;
    struct view *map = named(binder, declaration, LANGUAGE_RAW_TYPE), *constants = view_list(arena);
    view_set(arena, map, "type", binder_type(binder, declaration->type->of, declaration->type->of, SURFACE_UNIT));
    const struct view *shown = binder_kept(binder, declaration);
    view_set_bool(arena, map, "is_opaque", !declaration->is_complete);
    view_set_bool(arena, map, "is_flags", shown && view_is_true(view_get(shown, "is_flags")));
    for (size_t i = 0; i < declaration->members.count; i++) {
        struct view *constant = view_copy(arena, binder_kept(binder, &declaration->members.items[i]));
        view_set(arena, constant, "name", view_get(constant, "raw"));
        view_add(arena, constants, constant);
    }
    view_set(arena, map, "constants", constants);
    return map;
}

/* Parameters of a function or function-pointer type; names come from DECLARATION where it has them. */
static struct view *parameters(struct binder *binder, const struct declaration *declaration, const struct type *type)
{
    struct arena *arena = binder->arena;
    struct view *list = view_list(arena);
    for (size_t i = 0; i < type->parameter_count; i++) {
        const char *name = bind_parameter_name(arena, declaration, i);
        size_t added = declaration->shim.has_result_address ? 1 : 0;
        struct view *map = view_map(arena);
        view_set_text(arena, map, "name", binder_raw_parameter(binder, declaration, i - added, name));
        view_set_text(arena, map, "c_name", name);
        view_set(arena, map, "type", binder_type(binder, type->parameters[i], type->parameters[i], SURFACE_UNIT));
        view_add(arena, list, map);
    }
    return list;
}

static void set_signature(struct binder *binder, struct view *map, const struct declaration *declaration,
                          const struct type *type)
{
    view_set(binder->arena, map, "parameters", parameters(binder, declaration, type));
    view_set(binder->arena, map, "result", binder_type(binder, type->of, type->of, SURFACE_UNIT));
    view_set_bool(binder->arena, map, "is_void", shape_is_void(type->of));
}

static struct view *typedef_view(struct binder *binder, const struct declaration *declaration)
{
    struct view *map = named(binder, declaration, LANGUAGE_RAW_TYPE);
    const struct type *function = shape_function(declaration->type);
    view_set(binder->arena, map, "type", binder_type(binder, declaration->type, declaration->type, SURFACE_UNIT));
    view_set_bool(binder->arena, map, "is_callback", function && shape_is_callable(function));
    if (function)
        set_signature(binder, map, declaration, function);
    return map;
}

static struct view *function_view(struct binder *binder, const struct declaration *declaration)
{
    struct view *map = named(binder, declaration, LANGUAGE_RAW_FUNCTION);
    const char *shim = binder_shim_symbol(binder, declaration);
    set_signature(binder, map, declaration, shim ? declaration->shim.type : declaration->type);
    view_set_bool(binder->arena, map, "missing", declaration->is_missing);
    view_set_text(binder->arena, map, "library", declaration->library);
    view_set_bool(binder->arena, map, "is_shim", shim != NULL);
    view_set_text(binder->arena, map, "symbol", shim ? shim : declaration->symbol);
    view_set_text(binder->arena, map, "call", shim ? shim : text_format(binder->arena, "(%s)", declaration->name));
    view_set_text(binder->arena, map, "address", binder_called(binder, declaration));
    return map;
}

static struct view *variable(struct binder *binder, const struct declaration *declaration)
{
    struct view *map = named(binder, declaration, LANGUAGE_RAW_TYPE);
    view_set(binder->arena, map, "type", binder_type(binder, declaration->type, declaration->type, SURFACE_UNIT));
    view_set_text(binder->arena, map, "symbol", declaration->symbol);
    view_set_bool(binder->arena, map, "is_constant", shape_is_const(declaration->type));
    return map;
}

static const char *constant_value(const struct binder *binder, const struct declaration *declaration)
{
    switch (declaration->constant) {
    case CONSTANT_ADDRESS:
    case CONSTANT_INTEGER: return binder_integer(binder, declaration->integer);
    case CONSTANT_FLOAT: return constant_text_number(binder->arena, declaration->number);
    case CONSTANT_TEXT: break;
    }
    return binder->language->escape(binder->arena, LANGUAGE_STRING, declaration->text);
}

/* All that a constant is in both layers, which only call it by different names. */
static struct view *constant(struct binder *binder, const struct declaration *declaration)
{
    struct arena *arena = binder->arena;
    struct view *map = declared(binder, declaration);
    const struct type *type = declaration->type;
    view_set(arena, map, "doc", binder_doc(binder, declaration->doc));
    bool is_address = declaration->constant == CONSTANT_ADDRESS;
    if (is_address)
        type = type_address(type_table_of(type));
    view_set_bool(arena, map, "is_integer", is_address || declaration->constant == CONSTANT_INTEGER);
    view_set_bool(arena, map, "is_address", is_address);
    view_set_bool(arena, map, "is_float", declaration->constant == CONSTANT_FLOAT);
    view_set_bool(arena, map, "is_text", declaration->constant == CONSTANT_TEXT);
    view_set_bool(arena, map, "is_negative", declaration->integer.is_negative);
    view_set_bool(arena, map, "is_variable", declaration->is_static);
    view_set_text(arena, map, "value", constant_value(binder, declaration));
    view_set(arena, map, "type", binder_type(binder, type, type, SURFACE_UNIT));
    binder_keep(binder, declaration, map);
    return map;
}

static struct view *named_constant(struct binder *binder, const struct declaration *declaration, bool is_raw)
{
    struct view *known = binder_kept(binder, declaration);
    struct view *map = view_copy(binder->arena, known ? known : constant(binder, declaration));
    const char *name = is_raw ? binder_raw_name(binder, LANGUAGE_RAW_CONSTANT, declaration, declaration->name)
                              : binder_name(binder, LANGUAGE_CONSTANT, declaration->surface_name);
    view_set_text(binder->arena, map, "name", name);
    return map;
}

struct view *bind_constants(struct binder *binder, bool is_raw)
{
    struct view *list = view_list(binder->arena);
    for (size_t i = 0; i < binder->model->declarations.count; i++) {
        const struct declaration *declaration = binder->model->declarations.items[i];
        bool is_shown = is_raw || declaration->surface_name;
        if (declaration->kind == DECLARATION_CONSTANT && declaration->is_own && is_shown && !declaration->refusal.word)
            view_add(binder->arena, list, named_constant(binder, declaration, is_raw));
    }
    return list;
}

/* A typedef that only repeats the name of its record or enum says nothing that a raw layer needs. */
static bool is_repetition(const struct declaration *declaration)
{
    const struct type *type = declaration->type;
    return type->declaration && type->kind != TYPE_TYPEDEF &&
           text_equal(shape_raw_name(type->declaration), declaration->name);
}

bool bind_is_raw(const struct declaration *declaration)
{
    if (!declaration->is_reached || declaration->refusal.word)
        return false;
    bool is_alias = declaration->kind == DECLARATION_TYPEDEF;
    if (is_alias && (is_repetition(declaration) || (!declaration->is_own && !shape_is_callback(declaration->type))))
        return false;
    return declaration->is_own ||
           (declaration->kind != DECLARATION_FUNCTION && declaration->kind != DECLARATION_VARIABLE);
}

struct view *bind_raw(struct binder *binder)
{
    struct arena *arena = binder->arena;
    struct view *map = view_map(arena);
    struct view *records = view_list(arena), *enums = view_list(arena), *typedefs = view_list(arena);
    struct view *functions = view_list(arena), *variables = view_list(arena);
    for (size_t i = 0; i < binder->model->declarations.count; i++) {
        const struct declaration *declaration = binder->model->declarations.items[i];
        if (!bind_is_raw(declaration))
            continue;
        switch (declaration->kind) {
        case DECLARATION_RECORD: view_add(arena, records, record(binder, declaration)); break;
        case DECLARATION_ENUM: view_add(arena, enums, enumeration(binder, declaration)); break;
        case DECLARATION_TYPEDEF: view_add(arena, typedefs, typedef_view(binder, declaration)); break;
        case DECLARATION_FUNCTION: view_add(arena, functions, function_view(binder, declaration)); break;
        case DECLARATION_VARIABLE:
            if (declaration->shim.type)
                view_add(arena, functions, function_view(binder, declaration));
            else
                view_add(arena, variables, variable(binder, declaration));
            break;
        case DECLARATION_CONSTANT: break;
        }
    }
    view_set(arena, map, "records", records);
    view_set(arena, map, "enums", enums);
    view_set(arena, map, "typedefs", typedefs);
    view_set(arena, map, "functions", functions);
    view_set(arena, map, "variables", variables);
    view_set(arena, map, "constants", bind_constants(binder, true));
    return map;
}
