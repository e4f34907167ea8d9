/* The raw crate has two scopes, one of types and one of values: struct stat and the function stat() do not meet there,
 * but enum m, whose constructor is a value, and a function m() do, as do struct twin and a typedef twin of something
 * else. Of two equal names the first keeps it, types before functions before constants, and the later one gets an
 * underscore behind. */
#include "rust.h"

#include "../../base/text.h"
#include "../../emit/bind.h"
#include "../../emit/scope.h"
#include "../../model/shape.h"

#include <string.h>

/* What names take: types stand in the same scope as values, but by themselves. */
static const char *const of_type[] = {"type %s", NULL}, *const of_both[] = {"%s", "type %s", NULL};

/* What the raw crate has of its own. */
static const char *const own[] = {"Err",
                                  "None",
                                  "Ok",
                                  "Some",
                                  "align_of",
                                  "size_of",
                                  "type Function",
                                  "type MissingSymbol",
                                  "type Symbol",
                                  "type core",
                                  "type fields",
                                  "type missing",
                                  NULL};

/* The same of one that looks at the library's ABI. */
static const char *const own_of_abi[] = {"check_abi", "type AbiMismatch", "type abi", NULL};

/* The variants of the crate's error that are no scheme's. */
static const char *const own_errors[] = {
    "Error::AbiMismatch", "Error::BrokenContract", "Error::MissingSymbol", "Error::NotUnicode",
    "Error::NulInText",   "Error::Null",           "Error::OutOfRange",    NULL};

void rust_take_types(const struct spelling *spelling, struct scope *scope)
{
    (void)spelling;
    scope_take_all(scope, own_errors);
}

const char *rust_bare(const char *name)
{
    return text_starts_with(name, "r#") ? name + 2 : name;
}

/* The fields of a record, and the parameters of a function, are a scope of their own, where `self` and `self_` would be
 * one name. */
static void settle_members(const struct spelling *spelling, enum language_name kind,
                           const struct declaration *declaration)
{
    struct scope members = {spelling, .bare = rust_bare};
    for (size_t i = 0; i < declaration->members.count; i++)
        if (declaration->members.items[i].name)
            scope_settle_raw(&members, NULL, kind, &declaration->members.items[i], declaration->members.items[i].name);
}

/* A typedef that only repeats the name of its record is that record, whatever it is called. */
static void settle_repetition(const struct spelling *spelling, const struct declaration *alias)
{
    const struct declaration *named = alias->type->declaration;
    const char *name = named ? pointer_map_get(spelling->raw_names, named) : NULL;
    if (name && text_equal(shape_raw_name(named), alias->name))
        pointer_map_set(spelling->arena, spelling->raw_names, alias, (void *)name);
}

static void settle_type(struct scope *scope, const struct declaration *declaration)
{
    const char *name = shape_raw_name(declaration);
    switch (declaration->kind) {
    case DECLARATION_ENUM:
        if (shape_c_name(scope->spelling->arena, declaration))
            scope_settle_raw(scope, of_both, LANGUAGE_RAW_TYPE, declaration, name);
        break;
    case DECLARATION_RECORD:
        settle_members(scope->spelling, LANGUAGE_RAW_FIELD, declaration);
        scope_settle_raw(scope, of_type, LANGUAGE_RAW_TYPE, declaration, name);
        break;
    case DECLARATION_TYPEDEF:
        settle_members(scope->spelling, LANGUAGE_RAW_PARAMETER, declaration);
        scope_settle_raw(scope, of_type, LANGUAGE_RAW_TYPE, declaration, name);
        break;
    default: break;
    }
}

static void settle_enumerators(struct scope *scope, struct map *enumerators, const struct declaration *enumeration)
{
    for (size_t i = 0; i < enumeration->members.count; i++) {
        const struct member *member = &enumeration->members.items[i];
        const char *name = scope_settle_raw(scope, NULL, LANGUAGE_RAW_ENUMERATOR, member, member->name);
        map_set(scope->spelling->arena, enumerators, member->name, (void *)name);
    }
}

/* `#define FP_NAN FP_NAN` beside `enum { FP_NAN }` is that enumerator. */
static void settle_constant(struct scope *scope, const struct map *enumerators, const struct declaration *constant)
{
    const char *name = map_get(enumerators, constant->name);
    if (name)
        pointer_map_set(scope->spelling->arena, scope->spelling->raw_names, constant, (void *)name);
    else
        scope_settle_raw(scope, NULL, LANGUAGE_RAW_CONSTANT, constant, constant->name);
}

void rust_settle(const struct spelling *spelling)
{
    struct scope scope = {spelling, .bare = rust_bare};
    struct map enumerators = {0};
    const struct model *model = spelling->model;
    struct declaration *const *items = model->declarations.items;
    size_t count = model->declarations.count;
    scope_take_all(&scope, own);
    if (model->library.abi.name)
        scope_take_all(&scope, own_of_abi);
    for (size_t i = 0; i < count; i++)
        if (bind_is_raw(items[i]))
            settle_type(&scope, items[i]);
    for (size_t i = 0; i < count; i++) {
        if (items[i]->kind == DECLARATION_TYPEDEF && !bind_is_raw(items[i]))
            settle_repetition(spelling, items[i]);
        bool is_linked = items[i]->kind == DECLARATION_FUNCTION || items[i]->kind == DECLARATION_VARIABLE;
        if (!is_linked || !bind_is_raw(items[i]))
            continue;
        settle_members(spelling, LANGUAGE_RAW_PARAMETER, items[i]);
        scope_settle_raw(&scope, NULL, LANGUAGE_RAW_FUNCTION, items[i], shape_raw_name(items[i]));
    }
    for (size_t i = 0; i < count; i++)
        if (items[i]->kind == DECLARATION_ENUM && bind_is_raw(items[i]))
            settle_enumerators(&scope, &enumerators, items[i]);
    for (size_t i = 0; i < count; i++)
        if (items[i]->kind == DECLARATION_CONSTANT && bind_is_raw(items[i]))
            settle_constant(&scope, &enumerators, items[i]);
}

/* renamed: the C name of what has another one in Rust, and documentation, which else begins with it; or false. */
static void set_renamed(struct arena *arena, const struct view *list)
{
    for (size_t i = 0; i < list->items.count; i++) {
        struct view *item = list->items.items[i];
        const char *name = view_get_text(item, "name"), *c = view_get_text(item, "c"), *space = strrchr(c, ' ');
        bool is_same = text_equal(rust_bare(name), space ? space + 1 : c);
        bool is_told = !*c || !view_is_true(view_get(view_get(item, "doc"), "text"));
        view_set_text(arena, item, "renamed", is_same || is_told ? NULL : c);
    }
}

void rust_complete_renamed(const struct spelling *spelling)
{
    static const char *const lists[] = {"records", "enums", "typedefs", "functions", "variables", "constants"};
    static const char *const members[][2] = {{"records", "fields"}, {"records", "accessors"}, {"enums", "constants"}};
    const struct view *raw = view_get(spelling->root, "raw");
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        set_renamed(spelling->arena, view_get(raw, lists[i]));
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        const struct view *list = view_get(raw, members[i][0]);
        for (size_t j = 0; j < list->items.count; j++)
            set_renamed(spelling->arena, view_get(list->items.items[j], members[i][1]));
    }
}

/* Values that a parameter of a function with a body cannot have the name of: it would be a pattern that is compared
 * with them. Only what is missing has one. */
static struct scope compared_names(const struct spelling *spelling)
{
    const struct view *raw = view_get(spelling->root, "raw"), *enums = view_get(raw, "enums");
    struct scope scope = {spelling, .bare = rust_bare};
    if (!view_is_true(view_get(spelling->root, "has_missing")))
        return scope;
    scope_take_all(&scope, own);
    scope_take(&scope, "SYMBOL"); /* what each of them looks up */
    scope_take_items(&scope, enums, "name");
    for (size_t i = 0; i < enums->items.count; i++)
        scope_take_items(&scope, view_get(enums->items.items[i], "constants"), "name");
    scope_take_items(&scope, view_get(raw, "constants"), "name");
    scope_take_items(&scope, view_get(raw, "variables"), "name");
    return scope;
}

void rust_settle_parameters(const struct spelling *spelling)
{
    const struct view *functions = view_get(view_get(spelling->root, "raw"), "functions");
    const struct scope compared = compared_names(spelling);
    for (size_t i = 0; i < functions->items.count; i++) {
        bool has_body = view_is_true(view_get(functions->items.items[i], "missing"));
        struct scope scope = {spelling, .bare = rust_bare, .outer = has_body ? &compared : NULL};
        scope_settle_items(&scope, view_get(functions->items.items[i], "parameters"), "name");
    }
}
