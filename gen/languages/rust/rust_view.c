/* The last word on the view: what Rust alone wants to know. */
#include "rust.h"

#include "../../base/text.h"
#include "../../emit/scope.h"
#include "../../emit/name.h"
#include "../../model/constant_text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void complete_records(const struct spelling *spelling)
{
    const struct view *records = view_get(view_get(spelling->root, "raw"), "records");
    for (size_t i = 0; i < records->items.count; i++) {
        struct view *record = records->items.items[i];
        const struct view *fields = view_get(record, "fields");
        bool is_plain = !view_is_true(view_get(record, "is_opaque")) && !view_is_true(view_get(record, "is_blob"));
        bool is_shown = !view_is_true(view_get(record, "is_union"));
        for (size_t j = 0; j < fields->items.count; j++) {
            view_set(spelling->arena, fields->items.items[j], "record", view_get(record, "name"));
            is_shown = is_shown && view_is_true(view_get(view_get(fields->items.items[j], "type"), "can_show"));
        }
        view_set_bool(spelling->arena, record, "is_plain", is_plain);
        view_set_bool(spelling->arena, record, "can_show", is_shown);
    }
}

/* Constants know the type of their enum; flags are constants in Rust, not variants. */
static void complete_enums(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct view *raw = view_get(view_get(spelling->root, "raw"), "enums");
    for (size_t i = 0; i < raw->items.count; i++) {
        const struct view *each = raw->items.items[i], *constants = view_get(each, "constants");
        bool is_anonymous = view_is_true(view_get(each, "is_anonymous"));
        for (size_t j = 0; j < constants->items.count; j++)
            view_set(arena, constants->items.items[j], "kind",
                     is_anonymous ? view_get(view_get(each, "type"), "raw") : view_get(each, "name"));
    }
    const struct view *enums = view_get(spelling->root, "enums");
    for (size_t i = 0; i < enums->items.count; i++) {
        const struct view *constants = view_get(enums->items.items[i], "constants");
        if (!view_is_true(view_get(enums->items.items[i], "is_flags")))
            continue;
        for (size_t j = 0; j < constants->items.count; j++) {
            const char *name = view_get_text(constants->items.items[j], "name");
            view_set_text(arena, constants->items.items[j], "name", name_styled(arena, NAME_SCREAMING, name));
        }
    }
}

/* rustdoc finds an item by its name in C, too, and wants to be told only where that is another one. */
static void set_aliases(struct arena *arena, const struct view *list, const char *name_key, const char *c_key)
{
    for (size_t i = 0; i < list->items.count; i++) {
        const char *name = view_get_text(list->items.items[i], name_key);
        const char *c = view_get_text(list->items.items[i], c_key);
        if (text_starts_with(c, "r#"))
            c += 2;
        bool is_same = text_equal(text_starts_with(name, "r#") ? name + 2 : name, c);
        view_set_text(arena, list->items.items[i], "alias", is_same ? NULL : c);
    }
}

static void complete_aliases(const struct spelling *spelling)
{
    static const char *const lists[][3] = {{"functions", "name", "c"},
                                           {"constants", "name", "c"},
                                           {"classes", "name", "raw"},
                                           {"enums", "name", "raw"},
                                           {"records", "name", "raw"}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        set_aliases(spelling->arena, view_get(spelling->root, lists[i][0]), lists[i][1], lists[i][2]);
    const struct view *classes = view_get(spelling->root, "classes");
    for (size_t i = 0; i < classes->items.count; i++)
        set_aliases(spelling->arena, view_get(classes->items.items[i], "functions"), "name", "c");
}

/* linked: what the linker calls it, as a string literal; link_name: the same where Rust calls it otherwise, else false.
 */
static void set_link_names(struct arena *arena, const struct view *list)
{
    for (size_t i = 0; i < list->items.count; i++) {
        struct view *item = list->items.items[i];
        const char *name = view_get_text(item, "name"), *symbol = view_get_text(item, "symbol");
        symbol = symbol ? symbol : view_get_text(item, "c");
        const char *linked = rust_string(arena, symbol);
        view_set_text(arena, item, "linked", linked);
        bool is_same = text_equal(text_starts_with(name, "r#") ? name + 2 : name, symbol);
        view_set_text(arena, item, "link_name", is_same ? NULL : linked);
    }
}

/* Whether there is something to link, and a function among it. */
static void complete_externals(const struct spelling *spelling)
{
    const struct view *raw = view_get(spelling->root, "raw"), *functions = view_get(raw, "functions");
    bool has_functions = false;
    for (size_t i = 0; i < functions->items.count; i++)
        has_functions = has_functions || !view_is_true(view_get(functions->items.items[i], "missing"));
    set_link_names(spelling->arena, functions);
    set_link_names(spelling->arena, view_get(raw, "variables"));
    view_set_bool(spelling->arena, spelling->root, "has_functions", has_functions);
    view_set_bool(spelling->arena, spelling->root, "has_externals",
                  has_functions || view_is_true(view_get(raw, "variables")));
}

/* Whether every argument of a function can be shown in an example: cells say how, but for objects and closures. */
static bool has_example(const struct view *function)
{
    const struct view *parameters = view_get(function, "parameters");
    for (size_t i = 0; i < parameters->items.count; i++) {
        const struct view *slot = parameters->items.items[i];
        if (view_is_true(view_get(slot, "is_object")) || view_is_true(view_get(slot, "is_closure")) ||
            view_is_true(view_get(slot, "is_record")))
            return false;
    }
    return true;
}

/* The first function of a list that can be an example, as a list of one or none. OBJECT is what it is called on. */
static struct view *example(struct arena *arena, const struct view *functions, const char *object)
{
    struct view *list = view_list(arena);
    for (size_t i = 0; i < functions->items.count && !list->items.count; i++) {
        if (!has_example(functions->items.items[i]))
            continue;
        struct view *function = view_copy(arena, functions->items.items[i]);
        view_set_text(arena, function, "object", object);
        view_add(arena, list, function);
    }
    return list;
}

/* Modules that every crate has, and crates that every crate sees; what Cargo takes for the root of a crate. */
static const char *const modules[] = {"bg",  "callbacks", "core", "error", "extra", "functions",
                                      "lib", "main",      "std",  "sys",   "types", NULL};

static void complete_classes(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct view *classes = view_get(spelling->root, "classes");
    struct view *examples = view_list(arena);
    struct scope scope = {spelling, .bare = rust_bare};
    scope_take_all(&scope, modules);
    scope_take(&scope, text_format(arena, "%s_sys", view_get_text(spelling->root, "crate")));
    for (size_t i = 0; i < classes->items.count; i++) {
        struct view *class = classes->items.items[i];
        const char *name = name_styled(arena, NAME_SNAKE, view_get_text(class, "name"));
        name = name_is_device(name) ? text_format(arena, "%s_", name) : rust_name(arena, LANGUAGE_PARAMETER, name);
        const char *module = scope_settle(&scope, NULL, name);
        view_set_text(arena, class, "module", module);
        view_set_text(arena, class, "module_file", text_starts_with(module, "r#") ? module + 2 : module);
        struct view *shown = view_map(arena), *constructors = example(arena, view_get(class, "constructors"), module);
        view_set(arena, shown, "constructors", constructors);
        view_set(arena, shown, "methods", example(arena, view_get(class, "methods"), module));
        if (constructors->items.count && !examples->items.count)
            view_add(arena, examples, shown);
    }
    view_set(arena, spelling->root, "examples", examples);
}

/* What people gave on the command line becomes string literals of build.rs. */
static void complete_link(const struct spelling *spelling)
{
    static const char *const lists[] = {"libraries",    "unpackaged", "library_dirs",
                                        "include_dirs", "defines",    "sources"};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct view *list = view_get(view_get(spelling->root, "link"), lists[i]);
        for (size_t j = 0; j < list->items.count; j++) {
            struct view *item = list->items.items[j];
            const char *folder = text_equal(lists[i], "sources") ? "c/" : "";
            const char *text = text_format(spelling->arena, "%s%s", folder, view_get_text(item, "name"));
            view_set_text(spelling->arena, item, "literal", rust_string(spelling->arena, text));
        }
    }
}

/* A floating constant as a literal of its type, or by name where it has none. */
static const char *float_literal(struct arena *arena, const char *value, const char *type)
{
    static const char *const names[][2] = {
        {"inf", "INFINITY"}, {"-inf", "NEG_INFINITY"}, {"nan", "NAN"}, {"-nan", "NAN"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_equal(value, names[i][0]))
            return text_format(arena, "%s::%s", type, names[i][1]);
    if (text_equal(type, "f32"))
        value = constant_text_float(arena, strtof(value, NULL));
    return text_format(arena, "%s_%s", value, type);
}

static void set_literals(struct arena *arena, const struct view *constants)
{
    for (size_t i = 0; i < constants->items.count; i++) {
        struct view *constant = constants->items.items[i];
        const char *value = view_get_text(constant, "value"),
                   *type = view_get_text(view_get(constant, "type"), "plain");
        if (view_is_true(view_get(constant, "is_float")))
            value = float_literal(arena, value, type);
        else if (text_equal(type, "bool"))
            value = text_equal(value, "0") ? "false" : "true";
        view_set_text(arena, constant, "literal", value);
    }
}

/* `enum { FP_NAN }` with `#define FP_NAN FP_NAN` beside it, as system headers have it, is one constant. */
static void drop_repeated_constants(const struct spelling *spelling)
{
    struct view *raw = view_get(spelling->root, "raw"), *kept = view_list(spelling->arena);
    const struct view *enums = view_get(raw, "enums"), *constants = view_get(raw, "constants");
    struct map enumerators = {0};
    for (size_t i = 0; i < enums->items.count; i++) {
        const struct view *each = view_get(enums->items.items[i], "constants");
        for (size_t j = 0; j < each->items.count; j++)
            map_set(spelling->arena, &enumerators, view_get_text(each->items.items[j], "name"), each->items.items[j]);
    }
    for (size_t i = 0; i < constants->items.count; i++)
        if (!map_get(&enumerators, view_get_text(constants->items.items[i], "name")))
            view_add(spelling->arena, kept, constants->items.items[i]);
    view_set(spelling->arena, raw, "constants", kept);
}

/* OWN is what the crate has besides. */
static void make_unique(const struct spelling *spelling, const struct view *list, const char *const *own)
{
    struct scope scope = {spelling, .bare = rust_bare};
    scope_take_all(&scope, own);
    scope_settle_items(&scope, list, "name");
}

static void complete_names(const struct spelling *spelling)
{
    /* Beside the functions: one of the crate, if it looks at an ABI, and the modules that their file names. */
    static const char *const none[] = {NULL}, *const own_names[] = {"check_abi", "bg", "callbacks", "sys", NULL};
    const char *const *own = own_names + !view_is_true(view_get(spelling->root, "checks_abi"));
    static const char *const lists[][2] = {{"classes", "functions"}, {"records", "fields"}, {"enums", "constants"}};
    make_unique(spelling, view_get(spelling->root, "functions"), own);
    make_unique(spelling, view_get(spelling->root, "constants"), none);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct view *list = view_get(spelling->root, lists[i][0]);
        for (size_t j = 0; j < list->items.count; j++)
            make_unique(spelling, view_get(list->items.items[j], lists[i][1]), none);
    }
}

/* What C is told when a closure panicked is an integer in the plan, and a truth or a float where C has one. */
static void complete_callbacks(const struct spelling *spelling)
{
    const struct view *callbacks = view_get(spelling->root, "callbacks");
    for (size_t i = 0; i < callbacks->items.count; i++) {
        struct view *callback = callbacks->items.items[i];
        const char *type = view_get_text(view_get(view_get(callback, "returned"), "type"), "sys");
        const char *number = view_get_text(callback, "on_throw");
        if (text_equal(type, "bool"))
            view_set_text(spelling->arena, callback, "on_throw", text_equal(number, "0") ? "false" : "true");
        if (text_equal(type, "f64") || text_equal(type, "f32"))
            view_set_text(spelling->arena, callback, "on_throw", text_format(spelling->arena, "%s.0", number));
    }
}

/* The version as Cargo wants it, three numbers: 1.2.13 for "1.2.13.dfsg", 3.0.0 for "3". */
static const char *semantic_version(struct arena *arena, const char *version)
{
    unsigned long numbers[3] = {0};
    for (size_t i = 0; i < 3 && isdigit((unsigned char)*version); i++) {
        char *end;
        numbers[i] = strtoul(version, &end, 10);
        version = *end == '.' ? end + 1 : "";
    }
    return text_format(arena, "%lu.%lu.%lu", numbers[0], numbers[1], numbers[2]);
}

void rust_finish(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct view *raw = view_get(spelling->root, "raw");
    view_set_text(arena, spelling->root, "crate", rust_crate(spelling));
    view_set_text(arena, spelling->root, "semantic_version", semantic_version(arena, spelling->model->library.version));
    rust_complete_target(spelling);
    complete_link(spelling);
    drop_repeated_constants(spelling);
    set_literals(arena, view_get(raw, "constants"));
    set_literals(arena, view_get(spelling->root, "constants"));
    complete_externals(spelling);
    complete_records(spelling);
    rust_complete_accessors(spelling);
    rust_complete_renamed(spelling);
    rust_settle_parameters(spelling);
    complete_enums(spelling);
    complete_names(spelling);
    complete_classes(spelling);
    complete_aliases(spelling);
    complete_callbacks(spelling);
    rust_complete_codes(spelling);
}
