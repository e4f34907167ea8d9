/* The raw layer as JavaScript has it. Its functions and values share the scope of raw.js, its records and their fields
 * are keys of objects: a name that is taken there already, as it may be once keywords are escaped, gets an
 * underscore. */
#include "node.h"

#include "../../base/text.h"
#include "../../emit/scope.h"

/* A set of names of object keys. In the literal of an object, `__proto__` is no key. */
static struct scope keys_taken(const struct spelling *spelling)
{
    struct scope scope = {.spelling = spelling};
    scope_take(&scope, "__proto__");
    return scope;
}

/* Of each field `record_c`: the C name of its record, for offsetof(). */
static void complete_fields(const struct spelling *spelling, const struct view *record, const struct view *fields)
{
    struct scope scope = keys_taken(spelling);
    scope_settle_items(&scope, fields, "name");
    for (size_t i = 0; i < fields->items.count; i++)
        view_set_text(spelling->arena, fields->items.items[i], "record_c", view_get_text(record, "c"));
}

/* The accessors but for bit-fields of integers that JavaScript cannot compute with (__int128, _BitInt). */
static struct view *computable(const struct spelling *spelling, const struct view *accessors)
{
    struct view *list = view_list(spelling->arena);
    for (size_t i = 0; i < accessors->items.count; i++) {
        struct view *accessor = accessors->items.items[i];
        bool is_record = view_is_true(view_get(view_get(accessor, "type"), "is_record"));
        if (!is_record || !view_is_true(view_get(accessor, "is_bitfield")))
            view_add(spelling->arena, list, accessor);
    }
    return list;
}

static void complete_records(const struct spelling *spelling, const struct view *records)
{
    struct scope scope = keys_taken(spelling);
    for (size_t i = 0; i < records->items.count; i++) {
        struct view *record = records->items.items[i];
        const char *c = view_get_text(record, "name");
        view_set(spelling->arena, record, "accessors", computable(spelling, view_get(record, "accessors")));
        complete_fields(spelling, record, view_get(record, "fields"));
        complete_fields(spelling, record, view_get(record, "accessors"));
        if (!text_equal(scope_settle_item(&scope, NULL, record, "name"), c))
            node_tell_name(spelling, record, c);
    }
}

/* Of each function `returns`, for its tag, `has_doc` and `is_one_line`. */
static void complete_functions(struct scope *scope, const struct view *functions)
{
    const struct spelling *spelling = scope->spelling;
    for (size_t i = 0; i < functions->items.count; i++) {
        struct view *function = functions->items.items[i];
        struct scope parameters = {.spelling = spelling};
        if (!text_equal(scope_settle_item(scope, NULL, function, "name"), view_get_text(function, "c")))
            node_tell_name(spelling, function, view_get_text(function, "c"));
        scope_settle_items(&parameters, view_get(function, "parameters"), "name");
        const struct view *doc = view_get(function, "doc");
        bool is_deprecated = view_is_true(view_get(function, "is_deprecated"));
        view_set(spelling->arena, function, "returns", view_get(doc, "returns_line"));
        view_set_bool(spelling->arena, function, "has_doc", is_deprecated || view_is_true(view_get(doc, "any")));
        view_set_bool(spelling->arena, function, "is_one_line",
                      !is_deprecated && view_is_true(view_get(doc, "is_one_line")));
    }
}

/* What the values of the raw layer are collected with. */
struct values {
    const struct spelling *spelling;
    struct view *list;
    struct scope *scope; /* of functions and of values */
    struct map seen;     /* the C names of values: an enumerator may also be a macro of the same name */
};

static void add_value(struct values *values, const struct view *constant, const struct view *type)
{
    struct arena *arena = values->spelling->arena;
    const char *c = view_get_text(constant, "c");
    if (map_get(&values->seen, c))
        return;
    struct view *map = view_copy(arena, constant);
    bool is_text = view_is_true(view_get(constant, "is_text"));
    map_set(arena, &values->seen, c, map);
    if (!text_equal(scope_settle_item(values->scope, NULL, map, "name"), c))
        node_tell_name(values->spelling, map, c);
    node_complete_truth(arena, map, type);
    view_set_text(arena, map, "suffix", view_get_text(type, "suffix"));
    view_set_text(arena, map, "typescript", is_text ? "string" : view_get_text(type, "typescript"));
    view_add(arena, values->list, map);
}

/* `raw_values`: constants and enumerators, each once. */
static void add_values(struct scope *scope, const struct view *raw)
{
    const struct spelling *spelling = scope->spelling;
    const struct view *enums = view_get(raw, "enums"), *constants = view_get(raw, "constants");
    struct values values = {spelling, view_list(spelling->arena), scope, {0}};
    for (size_t i = 0; i < enums->items.count; i++) {
        const struct view *enumerators = view_get(enums->items.items[i], "constants");
        for (size_t j = 0; j < enumerators->items.count; j++)
            add_value(&values, enumerators->items.items[j], view_get(enums->items.items[i], "type"));
    }
    for (size_t i = 0; i < constants->items.count; i++)
        add_value(&values, constants->items.items[i], view_get(constants->items.items[i], "type"));
    view_set(spelling->arena, spelling->root, "raw_values", values.list);
}

void node_finish_raw(const struct spelling *spelling)
{
    const struct view *raw = view_get(spelling->root, "raw");
    struct scope scope = {.spelling = spelling};
    complete_records(spelling, view_get(raw, "records"));
    complete_functions(&scope, view_get(raw, "functions"));
    add_values(&scope, raw);
    struct view *exports = view_list(spelling->arena);
    node_append(spelling, exports, view_get(spelling->root, "raw_values"));
    node_append(spelling, exports, view_get(raw, "functions"));
    view_set(spelling->arena, spelling->root, "all_raw_exports", exports);
}
