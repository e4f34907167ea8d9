/* What the root view gets besides, before rendering: names in lists of their own, and truths that templates cannot
 * find out. */
#include "node.h"

#include "../../base/text.h"

void node_append(const struct spelling *spelling, struct view *list, const struct view *items)
{
    for (size_t i = 0; i < items->items.count; i++)
        view_add(spelling->arena, list, items->items.items[i]);
}

/* `exports`: what index.js gives out; `has_exports`; `has_functions`: some of it works with the addon; `has_calls` and
 * `has_raw_calls`: the addon has functions for it, and for raw.js. */
static void add_exports(const struct spelling *spelling)
{
    static const char *const from[] = {"constants", "enums", "schemes", "classes", "functions"};
    struct view *list = view_list(spelling->arena);
    for (size_t i = 0; i < sizeof from / sizeof *from; i++)
        node_append(spelling, list, view_get(spelling->root, from[i]));
    view_set(spelling->arena, spelling->root, "exports", list);
    view_set(spelling->arena, spelling->root, "all_exports", list);
    bool has_calls = view_is_true(view_get(spelling->root, "all_functions"));
    view_set_bool(spelling->arena, spelling->root, "has_exports", list->items.count > 0);
    view_set_bool(spelling->arena, spelling->root, "has_calls", has_calls);
    view_set_bool(spelling->arena, spelling->root, "has_raw_calls",
                  view_is_true(view_get(view_get(spelling->root, "raw"), "functions")));
    view_set_bool(spelling->arena, spelling->root, "has_functions",
                  has_calls || view_is_true(view_get(spelling->root, "schemes")));
}

void node_complete_truth(struct arena *arena, struct view *constant, const struct view *type)
{
    bool is_false = text_equal(view_get_text(constant, "value"), "0");
    if (view_is_true(view_get(type, "is_bool")))
        view_set_text(arena, constant, "value", is_false ? "false" : "true");
}

static void complete_constants(const struct spelling *spelling)
{
    const struct view *constants = view_get(spelling->root, "constants");
    for (size_t i = 0; i < constants->items.count; i++)
        node_complete_truth(spelling->arena, constants->items.items[i], view_get(constants->items.items[i], "type"));
}

static void use_class(struct arena *arena, struct pointer_map *used, struct plan_class *class)
{
    if (class)
        pointer_map_set(arena, used, class, class);
}

/* Classes that no function makes, takes or gives are none to the user: they leave the list. */
static void drop_unused_classes(const struct spelling *spelling)
{
    const struct plan *plan = spelling->plan;
    const struct view *classes = view_get(spelling->root, "classes");
    struct view *left = view_list(spelling->arena);
    struct pointer_map used = {0};
    for (size_t i = 0; i < plan->functions.count; i++) {
        const struct plan_function *function = plan->functions.items[i];
        use_class(spelling->arena, &used, function->class);
        use_class(spelling->arena, &used, function->returned->class);
        for (size_t j = 0; j < function->slots.count; j++)
            use_class(spelling->arena, &used, function->slots.items[j]->class);
    }
    for (size_t i = 0; i < classes->items.count; i++)
        if (pointer_map_get(&used, plan->classes.items[i]))
            view_add(spelling->arena, left, classes->items.items[i]);
    view_set(spelling->arena, spelling->root, "classes", left);
}

/* `summary` of each parameter, for @param; of a function `returns` and `throws` (an error class) for their tags;
 * `gives_null`: NULL is how it fails; `failing`: what the comment says of a result that is only seen as an error;
 * `has_doc`: whether there is anything to say about it; `is_absent`: whether it may give nothing. */
static void complete_functions(const struct spelling *spelling, const struct view *functions)
{
    for (size_t i = 0; i < functions->items.count; i++) {
        struct view *function = functions->items.items[i];
        const struct view *parameters = view_get(function, "parameters"), *doc = view_get(function, "doc");
        const struct view *outcome = view_get(function, "outcome");
        const struct view *scheme = outcome ? view_get(outcome, "scheme") : NULL;
        const char *said = view_get_text(doc, "returns_line");
        bool fails = view_is_true(view_get(function, "fails")), is_unit = view_is_true(view_get(function, "unit"));
        const char *returns = is_unit || fails ? "" : said;
        bool has_tags = *returns || fails || view_is_true(view_get(function, "is_deprecated"));
        view_set_text(spelling->arena, function, "returns", returns);
        view_set_text(spelling->arena, function, "failing", fails ? said : "");
        view_set_bool(spelling->arena, function, "gives_null", fails && !view_is_true(scheme));
        view_set_text(spelling->arena, function, "throws", view_is_true(scheme) ? view_get_text(scheme, "name") : NULL);
        for (size_t j = 0; j < parameters->items.count; j++) {
            struct view *parameter = parameters->items.items[j];
            has_tags = has_tags || view_is_true(view_get(parameter, "doc_line"));
        }
        const char *text = view_get_text(doc, "text");
        view_set_bool(spelling->arena, function, "has_doc", has_tags || *text);
        view_set_bool(spelling->arena, function, "is_one_line", !has_tags && *text && !strchr(text, '\n'));
        view_set_bool(spelling->arena, function, "is_absent", view_is_true(view_get(function, "absent")));
    }
}

static struct view *record_named(const struct spelling *spelling, const char *name)
{
    const struct view *records = view_get(spelling->root, "records");
    for (size_t i = 0; i < records->items.count; i++)
        if (text_equal(view_get_text(records->items.items[i], "name"), name))
            return records->items.items[i];
    return NULL;
}

/* The record that a slot or field is, or NULL. */
static struct view *record_of(const struct spelling *spelling, const struct view *slot)
{
    if (!view_is_true(view_get(slot, "is_record")))
        return NULL;
    return record_named(spelling, view_get_text(view_get(slot, "type"), "typescript"));
}

/* Sets KEY of a record and of the records that lie in it. */
static void mark_record(const struct spelling *spelling, struct view *record, const char *key)
{
    const struct view *fields = view_get(record, "fields");
    view_set_bool(spelling->arena, record, key, true);
    for (size_t i = 0; i < fields->items.count; i++) {
        struct view *inner = record_of(spelling, fields->items.items[i]);
        if (inner)
            mark_record(spelling, inner, key);
    }
}

static void mark_records(const struct spelling *spelling, const struct view *slots, const char *whole, const char *key)
{
    for (size_t i = 0; i < slots->items.count; i++) {
        struct view *record = record_of(spelling, slots->items.items[i]);
        if (!record)
            continue;
        view_set_bool(spelling->arena, record, whole, true);
        mark_record(spelling, record, key);
    }
}

/* Of each record: `is_put` and `is_got`, it is an argument or a result somewhere; `is_stored` and `is_loaded`, it is
 * one or lies in one. */
static void add_record_uses(const struct spelling *spelling)
{
    static const char *const keys[] = {"is_put", "is_got", "is_stored", "is_loaded"};
    const struct view *records = view_get(spelling->root, "records");
    const struct view *callbacks = view_get(spelling->root, "callbacks");
    const struct view *functions = view_get(spelling->root, "all_functions");
    for (size_t i = 0; i < records->items.count; i++)
        for (size_t j = 0; j < sizeof keys / sizeof *keys; j++)
            view_set_bool(spelling->arena, records->items.items[i], keys[j], false);
    for (size_t i = 0; i < functions->items.count; i++) {
        mark_records(spelling, view_get(functions->items.items[i], "inputs"), "is_put", "is_stored");
        mark_records(spelling, view_get(functions->items.items[i], "results"), "is_got", "is_loaded");
    }
    for (size_t i = 0; i < callbacks->items.count; i++)
        mark_records(spelling, view_get(callbacks->items.items[i], "parameters"), "is_got", "is_loaded");
}

/* Of each constant of a closed enum `enum_type`: as what C compares it. */
static void complete_closed(const struct spelling *spelling)
{
    const struct view *enums = view_get(spelling->root, "enums");
    for (size_t i = 0; i < enums->items.count; i++) {
        const struct view *constants = view_get(enums->items.items[i], "constants");
        const char *type = view_get_text(view_get(enums->items.items[i], "type"), "c");
        for (size_t j = 0; j < constants->items.count; j++)
            view_set_text(spelling->arena, constants->items.items[j], "enum_type", type);
    }
}

/* A static method called `name` would hide what a class is called, which errors tell. */
static void rename_constructors(const struct spelling *spelling, const struct view *constructors)
{
    for (size_t i = 0; i < constructors->items.count; i++)
        if (text_equal(view_get_text(constructors->items.items[i], "name"), "name"))
            view_set_text(spelling->arena, constructors->items.items[i], "name", "name_");
}

void node_finish(const struct spelling *spelling)
{
    drop_unused_classes(spelling);
    node_part_safe(spelling);
    const struct view *classes = view_get(spelling->root, "classes");
    for (size_t i = 0; i < classes->items.count; i++) {
        rename_constructors(spelling, view_get(classes->items.items[i], "constructors"));
        complete_functions(spelling, view_get(classes->items.items[i], "functions"));
    }
    complete_functions(spelling, view_get(spelling->root, "all_functions"));
    complete_functions(spelling, view_get(spelling->root, "functions"));
    complete_functions(spelling, view_get(spelling->root, "callbacks"));
    complete_constants(spelling);
    complete_closed(spelling);
    add_record_uses(spelling);
    add_exports(spelling);
    node_finish_raw(spelling);
    node_complete_target(spelling);
    view_set_text(spelling->arena, spelling->root, "abi_prefix", "bg_");
}
