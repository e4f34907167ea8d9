/* The raw crate has two scopes, one of types and one of values: struct stat and the function stat() do not meet there,
 * but enum m, whose constructor is a value, and a function m() do, as do struct twin and a typedef twin of something
 * else. Of two equal names the first keeps it, types before functions before constants, and the later one gets an
 * underscore behind. */
#include "rust.h"

#include "../../base/identifier.h"
#include "../../base/text.h"
#include "../../emit/bind.h"
#include "../../model/shape.h"

#include <string.h>

enum { TYPES = 1, VALUES = 2 };

/* What is taken in each scope, and where a name that is not what spelling makes of it is left. */
struct scopes {
    struct arena *arena;
    struct pointer_map *raw_names;
    struct map types, values;
};

/* What the raw crate has of its own. */
static const char *const own_types[] = {"MissingSymbol", "Symbol", "core", "fields", "missing", NULL};
static const char *const own_values[] = {"Err", "None", "Ok", "Some", "align_of", "size_of", NULL};

/* The same of one that looks at the library's ABI. */
static const char *const abi_types[] = {"AbiMismatch", "abi", NULL};
static const char *const abi_values[] = {"check_abi", NULL};

static void take_all(struct arena *arena, struct map *taken, const char *const *names)
{
    for (; *names; names++)
        map_set(arena, taken, *names, (void *)*names);
}

static bool is_taken(const struct scopes *scopes, unsigned where, const char *name)
{
    return (where & TYPES && map_get(&scopes->types, name)) || (where & VALUES && map_get(&scopes->values, name));
}

/* r#type becomes type_, no keyword. */
const char *rust_next_name(struct arena *arena, const char *name)
{
    return text_format(arena, "%s_", text_starts_with(name, "r#") ? name + 2 : name);
}

/* Takes the name of THING, C text NAME, in the scopes WHERE. */
static const char *settle(struct scopes *scopes, unsigned where, enum language_name kind, const void *thing,
                          const char *name)
{
    const char *spelled = rust_name(scopes->arena, kind, identifier_ascii(scopes->arena, name)), *free = spelled;
    while (is_taken(scopes, where, free))
        free = rust_next_name(scopes->arena, free);
    if (where & TYPES)
        map_set(scopes->arena, &scopes->types, free, (void *)thing);
    if (where & VALUES)
        map_set(scopes->arena, &scopes->values, free, (void *)thing);
    if (free != spelled)
        pointer_map_set(scopes->arena, scopes->raw_names, thing, (void *)free);
    return free;
}

/* The fields of a record are a scope of their own, where `self` and `self_` would be one name. */
static void settle_fields(const struct scopes *scopes, const struct declaration *record)
{
    struct scopes own = {.arena = scopes->arena, .raw_names = scopes->raw_names};
    for (size_t i = 0; i < record->members.count; i++)
        if (record->members.items[i].name)
            settle(&own, VALUES, LANGUAGE_RAW_FIELD, &record->members.items[i], record->members.items[i].name);
}

/* A typedef that only repeats the name of its record is that record, whatever it is called. */
static void settle_repetition(const struct scopes *scopes, const struct declaration *alias)
{
    const struct declaration *named = alias->type->declaration;
    const char *name = named ? pointer_map_get(scopes->raw_names, named) : NULL;
    if (name && text_equal(shape_raw_name(named), alias->name))
        pointer_map_set(scopes->arena, scopes->raw_names, alias, (void *)name);
}

static void settle_type(struct scopes *scopes, const struct declaration *declaration)
{
    const char *name = shape_raw_name(declaration);
    switch (declaration->kind) {
    case DECLARATION_ENUM:
        if (shape_c_name(scopes->arena, declaration))
            settle(scopes, TYPES | VALUES, LANGUAGE_RAW_TYPE, declaration, name);
        break;
    case DECLARATION_RECORD:
        settle_fields(scopes, declaration);
        settle(scopes, TYPES, LANGUAGE_RAW_TYPE, declaration, name);
        break;
    case DECLARATION_TYPEDEF: settle(scopes, TYPES, LANGUAGE_RAW_TYPE, declaration, name); break;
    default: break;
    }
}

static void settle_enumerators(struct scopes *scopes, struct map *enumerators, const struct declaration *enumeration)
{
    for (size_t i = 0; i < enumeration->members.count; i++) {
        const struct member *member = &enumeration->members.items[i];
        const char *name = settle(scopes, VALUES, LANGUAGE_RAW_ENUMERATOR, member, member->name);
        map_set(scopes->arena, enumerators, member->name, (void *)name);
    }
}

/* `#define FP_NAN FP_NAN` beside `enum { FP_NAN }` is that enumerator. */
static void settle_constant(struct scopes *scopes, const struct map *enumerators, const struct declaration *constant)
{
    const char *name = map_get(enumerators, constant->name);
    if (name)
        pointer_map_set(scopes->arena, scopes->raw_names, constant, (void *)name);
    else
        settle(scopes, VALUES, LANGUAGE_RAW_CONSTANT, constant, constant->name);
}

void rust_settle(const struct spelling *spelling)
{
    struct scopes scopes = {.arena = spelling->arena, .raw_names = spelling->raw_names};
    struct map enumerators = {0};
    const struct model *model = spelling->model;
    struct declaration *const *items = model->declarations.items;
    size_t count = model->declarations.count;
    take_all(scopes.arena, &scopes.types, own_types);
    take_all(scopes.arena, &scopes.values, own_values);
    if (model->library.abi.name) {
        take_all(scopes.arena, &scopes.types, abi_types);
        take_all(scopes.arena, &scopes.values, abi_values);
    }
    for (size_t i = 0; i < count; i++)
        if (bind_is_raw(items[i]))
            settle_type(&scopes, items[i]);
    for (size_t i = 0; i < count; i++) {
        if (items[i]->kind == DECLARATION_TYPEDEF && !bind_is_raw(items[i]))
            settle_repetition(&scopes, items[i]);
        bool is_linked = items[i]->kind == DECLARATION_FUNCTION || items[i]->kind == DECLARATION_VARIABLE;
        if (is_linked && bind_is_raw(items[i]))
            settle(&scopes, VALUES, LANGUAGE_RAW_FUNCTION, items[i], shape_raw_name(items[i]));
    }
    for (size_t i = 0; i < count; i++)
        if (items[i]->kind == DECLARATION_ENUM && bind_is_raw(items[i]))
            settle_enumerators(&scopes, &enumerators, items[i]);
    for (size_t i = 0; i < count; i++)
        if (items[i]->kind == DECLARATION_CONSTANT && bind_is_raw(items[i]))
            settle_constant(&scopes, &enumerators, items[i]);
}

/* renamed: the C name of what has another one in Rust, and documentation, which else begins with it; or false. */
static void set_renamed(struct arena *arena, const struct view *list)
{
    for (size_t i = 0; i < list->items.count; i++) {
        struct view *item = list->items.items[i];
        const char *name = view_get_text(item, "name"), *c = view_get_text(item, "c"), *space = strrchr(c, ' ');
        bool is_same = text_equal(text_starts_with(name, "r#") ? name + 2 : name, space ? space + 1 : c);
        bool is_told = !*c || !view_is_true(view_get(view_get(item, "doc"), "lines"));
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

static void take_names(struct arena *arena, struct map *taken, const struct view *list)
{
    for (size_t i = 0; i < list->items.count; i++)
        map_set(arena, taken, view_get_text(list->items.items[i], "name"), list->items.items[i]);
}

/* Values that a parameter cannot have the name of: it would be a pattern that is compared with them. */
static struct map compared_names(const struct spelling *spelling)
{
    const struct view *raw = view_get(spelling->root, "raw"), *enums = view_get(raw, "enums");
    struct map taken = {0};
    take_names(spelling->arena, &taken, enums);
    for (size_t i = 0; i < enums->items.count; i++)
        take_names(spelling->arena, &taken, view_get(enums->items.items[i], "constants"));
    take_names(spelling->arena, &taken, view_get(raw, "constants"));
    take_names(spelling->arena, &taken, view_get(raw, "variables"));
    return taken;
}

/* Whether one of the first COUNT items of a list has the name. */
static bool is_before(const struct view *list, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(view_get_text(list->items.items[i], "name"), name))
            return true;
    return false;
}

void rust_settle_parameters(const struct spelling *spelling)
{
    const struct view *functions = view_get(view_get(spelling->root, "raw"), "functions");
    const struct map none = {0};
    const struct map compared = view_is_true(view_get(spelling->root, "has_missing")) ? compared_names(spelling) : none;
    for (size_t i = 0; i < functions->items.count; i++) {
        const struct view *parameters = view_get(functions->items.items[i], "parameters");
        const struct map *taken = view_is_true(view_get(functions->items.items[i], "missing")) ? &compared : &none;
        for (size_t j = 0; j < parameters->items.count; j++) {
            const char *spelled = view_get_text(parameters->items.items[j], "name"), *name = spelled;
            while (map_get(taken, name) || is_before(parameters, j, name))
                name = rust_next_name(spelling->arena, name);
            if (name != spelled)
                view_set_text(spelling->arena, parameters->items.items[j], "name", name);
        }
    }
}
