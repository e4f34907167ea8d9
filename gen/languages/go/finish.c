/* What the view of a Go package has besides: what Go needs to know of whole enums, classes, records and the package. */
#include "go.h"

#include "../../base/text.h"
#include "../../base/words.h"
#include "../../model/shape.h"

#include <ctype.h>
#include <string.h>

/* Constants have no scope in Go: of enum Mode, `write` is ModeWrite of type Mode. */
static void scope_constants(struct arena *arena, struct view *constants, const char *scope)
{
    for (size_t i = 0; i < constants->items.count; i++) {
        struct view *constant = constants->items.items[i];
        view_set_text(arena, constant, "scope", scope);
        view_set_text(arena, constant, "scoped", text_format(arena, "%s%s", scope, view_get_text(constant, "name")));
    }
}

static void complete_enums(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    struct view *enums = view_get(spelling->root, "enums"), *schemes = view_get(spelling->root, "schemes");
    struct view *raw = view_get(view_get(spelling->root, "raw"), "enums");
    bool has_plain = false;
    for (size_t i = 0; i < raw->items.count; i++)
        scope_constants(arena, view_get(raw->items.items[i], "constants"), view_get_text(raw->items.items[i], "name"));
    for (size_t i = 0; i < enums->items.count; i++) {
        struct view *map = enums->items.items[i];
        bool is_error = false;
        for (size_t j = 0; j < schemes->items.count; j++)
            is_error =
                is_error || text_equal(view_get_text(map, "name"), view_get_text(schemes->items.items[j], "enum_name"));
        view_set_bool(arena, map, "is_error", is_error);
        has_plain = has_plain || !is_error;
        scope_constants(arena, view_get(map, "constants"), view_get_text(map, "name"));
    }
    view_set_bool(arena, spelling->root, "has_plain_enums", has_plain);
}

/* The only error type of a package needs no name of its own: kv.Error. */
static void complete_schemes(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    struct view *schemes = view_get(spelling->root, "schemes"), *functions = view_get(spelling->root, "all_functions");
    for (size_t i = 0; i < schemes->items.count; i++) {
        struct view *scheme = schemes->items.items[i];
        const char *name = schemes->items.count == 1 ? "Error" : view_get_text(scheme, "name");
        view_set_text(arena, scheme, "name", name);
        scope_constants(arena, view_get(scheme, "ok"), view_get_text(scheme, "enum_name"));
        scope_constants(arena, view_get(scheme, "codes"), view_get_text(scheme, "enum_name"));
        for (size_t j = 0; j < functions->items.count; j++) {
            struct view *used = view_get(view_get(functions->items.items[j], "outcome"), "scheme");
            const char *word = used && used->kind == VIEW_MAP ? view_get_text(used, "scheme") : NULL;
            if (text_equal(word, view_get_text(scheme, "scheme")))
                view_set_text(arena, used, "name", name);
        }
    }
}

static bool has_parameter(const struct view *functions, const char *name)
{
    for (size_t i = 0; i < functions->items.count; i++) {
        const struct view *parameters = view_get(functions->items.items[i], "parameters");
        for (size_t j = 0; j < parameters->items.count; j++)
            if (text_equal(view_get_text(parameters->items.items[j], "name"), name))
                return true;
    }
    return false;
}

/* Constructors are functions of the package: open of Store is OpenStore. */
static void complete_constructors(struct arena *arena, const struct view *class)
{
    const char *class_name = view_get_text(class, "name");
    const struct view *constructors = view_get(class, "constructors");
    for (size_t i = 0; i < constructors->items.count; i++) {
        const char *name = view_get_text(constructors->items.items[i], "name");
        if (!text_ends_with(name, class_name))
            view_set_text(arena, constructors->items.items[i], "name", text_format(arena, "%s%s", name, class_name));
    }
}

/* A receiver is the first letter of its class, or its name, whichever no parameter has. */
static const char *receiver(struct arena *arena, const struct view *functions, const char *class)
{
    const char *letter = text_format(arena, "%c", tolower((unsigned char)*class));
    const char *name = go_name(arena, LANGUAGE_PARAMETER, class);
    return !has_parameter(functions, letter) ? letter : !has_parameter(functions, name) ? name : "bgself";
}

static void complete_classes(const struct spelling *spelling)
{
    struct view *classes = view_get(spelling->root, "classes");
    for (size_t i = 0; i < classes->items.count; i++) {
        struct view *class = classes->items.items[i], *functions = view_get(class, "functions");
        const char *name = receiver(spelling->arena, functions, view_get_text(class, "name"));
        view_set_text(spelling->arena, class, "receiver", name);
        for (size_t j = 0; j < functions->items.count; j++)
            view_set_text(spelling->arena, view_get(functions->items.items[j], "class"), "receiver", name);
        complete_constructors(spelling->arena, class);
    }
}

/* Whether what C returns is all that comes back, the one result, and nothing is to be done between the call and the
 * return. */
static bool is_direct(const struct view *function)
{
    static const char *const steps[] = {"own", "rethrow", "absent", "fail", "take"};
    const struct view *any = view_get(function, "any"), *results = view_get(function, "results");
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (view_is_true(view_get(any, steps[i])))
            return false;
    bool is_alone = view_get(view_get(function, "steps"), "receive")->items.count == 1;
    return is_alone && results->items.count == 1 && view_is_true(view_get(results->items.items[0], "is_returned")) &&
           !view_is_true(view_get(function, "retry"));
}

/* What a callback of type bool answers is a truth in Go. */
static void complete_callback(struct arena *arena, struct view *callback)
{
    const struct view *returned = view_get(callback, "returned");
    view_set_bool(arena, view_get(returned, "function"), "is_direct", false);
    bool is_false = text_equal(view_get_text(callback, "on_throw"), "0");
    if (view_is_true(view_get(view_get(returned, "type"), "is_bool")))
        view_set_text(arena, callback, "on_throw", is_false ? "false" : "true");
}

static void complete_functions(const struct spelling *spelling)
{
    const struct view *functions = view_get(spelling->root, "all_functions");
    const struct view *callbacks = view_get(spelling->root, "callbacks");
    for (size_t i = 0; i < functions->items.count; i++) {
        const struct view *function = functions->items.items[i];
        view_set_bool(spelling->arena, view_get(view_get(function, "returned"), "function"), "is_direct",
                      is_direct(function));
    }
    for (size_t i = 0; i < callbacks->items.count; i++)
        complete_callback(spelling->arena, callbacks->items.items[i]);
}

/* Whether C could learn of a callback through a parameter: one itself, or a record that holds one. */
static bool brings_callback(const struct type *parameter)
{
    const struct declaration *record = shape_record_behind(parameter);
    for (size_t i = 0; record && i < record->members.count; i++)
        if (shape_is_callback(record->members.items[i].type))
            return true;
    return shape_is_callback(parameter);
}

/* A callback that C keeps might be called at any time: then no call may be promised not to call back. Callbacks of the
 * plan last for their call. */
static bool may_register(const struct spelling *spelling)
{
    struct map planned = {0};
    for (size_t i = 0; i < spelling->plan->functions.count; i++) {
        const struct declaration *declaration = spelling->plan->functions.items[i]->declaration;
        map_set(spelling->arena, &planned, declaration->name, (void *)declaration);
    }
    for (size_t i = 0; i < spelling->model->declarations.count; i++) {
        const struct declaration *declaration = spelling->model->declarations.items[i];
        if (declaration->kind != DECLARATION_FUNCTION || !declaration->is_own || map_get(&planned, declaration->name))
            continue;
        for (size_t j = 0; j < declaration->type->parameter_count; j++)
            if (brings_callback(declaration->type->parameters[j]))
                return true;
    }
    return false;
}

/* The spaces that gofmt puts behind each name, so that what follows stands in a column. A comment begins another one.
 */
static void set_padding(struct arena *arena, const struct view *list)
{
    for (size_t start = 0, end; start < list->items.count; start = end) {
        int width = 0;
        for (end = start; end < list->items.count; end++) {
            const struct view *item = list->items.items[end];
            if (end > start && view_is_true(view_get(item, "has_comment")))
                break;
            int length = (int)strlen(view_get_text(item, "name"));
            width = length > width && !view_is_true(view_get(item, "is_negative_zero")) ? length : width;
        }
        const char *spaces = text_format(arena, "%*s", width, "");
        for (size_t i = start; i < end; i++) {
            int length = (int)strlen(view_get_text(list->items.items[i], "name"));
            view_set_text(arena, list->items.items[i], "padding", spaces + (length < width ? length : width));
        }
    }
}

/* renamed: whether the name in package raw is not C's own. */
static void set_renamed(struct arena *arena, const struct view *list)
{
    for (size_t i = 0; i < list->items.count; i++) {
        const char *c = view_get_text(list->items.items[i], "c"), *name = view_get_text(list->items.items[i], "name");
        bool is_renamed = *c && !text_equal(name, go_raw_name(arena, c));
        bool is_deprecated = view_is_true(view_get(list->items.items[i], "is_deprecated"));
        bool has_doc = view_is_true(view_get(view_get(list->items.items[i], "doc"), "any"));
        view_set_bool(arena, list->items.items[i], "renamed", is_renamed);
        view_set_bool(arena, list->items.items[i], "has_comment", is_renamed || is_deprecated || has_doc);
    }
    set_padding(arena, list);
}

/* `#define FP_NAN FP_NAN` beside `enum { FP_NAN }` is that enumerator. */
static struct view *own_constants(struct arena *arena, const struct view *raw)
{
    const struct view *enums = view_get(raw, "enums"), *constants = view_get(raw, "constants");
    struct view *own = view_list(arena);
    struct map enumerators = {0};
    for (size_t i = 0; i < enums->items.count; i++) {
        const struct view *of_enum = view_get(enums->items.items[i], "constants");
        for (size_t j = 0; j < of_enum->items.count; j++)
            map_set(arena, &enumerators, view_get_text(of_enum->items.items[j], "c"), of_enum->items.items[j]);
    }
    for (size_t i = 0; i < constants->items.count; i++)
        if (!map_get(&enumerators, view_get_text(constants->items.items[i], "c")))
            view_add(arena, own, constants->items.items[i]);
    return own;
}

/* is_variable: the function gives the address of a variable. */
static void mark_variables(const struct spelling *spelling, const struct view *functions)
{
    const struct view *shims = view_get(spelling->root, "shims");
    struct map variables = {0};
    for (size_t i = 0; i < shims->items.count; i++)
        if (!view_is_true(view_get(shims->items.items[i], "is_function")))
            map_set(spelling->arena, &variables, view_get_text(shims->items.items[i], "c"), shims->items.items[i]);
    for (size_t i = 0; i < functions->items.count; i++) {
        struct view *function = functions->items.items[i];
        view_set_bool(spelling->arena, function, "is_variable", map_get(&variables, view_get_text(function, "c")));
    }
}

/* A constant of type _Bool is a truth. */
static void complete_truths(struct arena *arena, const struct view *constants)
{
    for (size_t i = 0; i < constants->items.count; i++) {
        struct view *constant = constants->items.items[i];
        bool is_false = text_equal(view_get_text(constant, "value"), "0");
        if (view_is_true(view_get(view_get(constant, "type"), "is_bool")))
            view_set_text(arena, constant, "value", is_false ? "false" : "true");
    }
}

/* A constant of Go is an exact number, and -0.0 is 0: only a variable has that sign. SCOPE has the list `constants`. */
static void complete_zeros(struct arena *arena, struct view *scope)
{
    const struct view *constants = view_get(scope, "constants");
    size_t zeros = 0;
    for (size_t i = 0; i < constants->items.count; i++) {
        struct view *constant = constants->items.items[i];
        bool is_negative_zero = text_equal(view_get_text(constant, "value"), "-0.0");
        bool is_double = text_equal(view_get_text(view_get(constant, "type"), "raw"), "float64");
        if (is_negative_zero)
            view_set_text(arena, constant, "value",
                          is_double ? "math.Copysign(0, -1)" : "float32(math.Copysign(0, -1))");
        view_set_bool(arena, constant, "is_negative_zero", is_negative_zero);
        zeros += is_negative_zero;
    }
    view_set_bool(arena, scope, "has_negative_zeros", zeros > 0);
    view_set_bool(arena, scope, "has_plain_constants", zeros < constants->items.count);
}

static void complete_raw(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    struct view *raw = view_get(spelling->root, "raw");
    const struct view *records = view_get(raw, "records"), *enums = view_get(raw, "enums");
    view_set(arena, raw, "constants", own_constants(arena, raw));
    complete_truths(arena, view_get(raw, "constants"));
    complete_truths(arena, view_get(spelling->root, "constants"));
    complete_zeros(arena, raw);
    complete_zeros(arena, spelling->root);
    mark_variables(spelling, view_get(raw, "functions"));
    set_renamed(arena, view_get(raw, "constants"));
    for (size_t i = 0; i < records->items.count; i++)
        set_renamed(arena, view_get(records->items.items[i], "fields"));
    for (size_t i = 0; i < enums->items.count; i++)
        set_renamed(arena, view_get(enums->items.items[i], "constants"));
}

/* What crosses as it is, so that the function of package raw does. Of texts and bytes only the bridge's own calls
 * promise that nobody keeps them. */
static struct words plain_inputs = WORDS("pass", "handle_in");
static struct words plain_results = WORDS("value_out", "handle_out", "nothing");

/* Whether C has more to do than to call: outputs by value, a message that may not wait, a function that may be missing.
 */
static bool needs_bridge(const struct view *function)
{
    static const char *const steps[] = {"c_prepare", "c_failed", "c_free"};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (view_is_true(view_get(view_get(function, "any"), steps[i])))
            return true;
    const struct view *slots = view_get(function, "slots"), *returned = view_get(function, "returned");
    for (size_t i = 0; i < slots->items.count; i++)
        if (!words_have(&plain_inputs, view_get_text(slots->items.items[i], "operation")))
            return true;
    return view_is_true(view_get(function, "missing")) || view_is_true(view_get(function, "takes_pointer")) ||
           view_is_true(view_get(returned, "optional")) ||
           !words_have(&plain_results, view_get_text(returned, "operation"));
}

/* bridged: the functions that package raw has in a second form, for the safe ones; those of the others are the raw
 * ones, whose names are settled by now. */
static void part_bridged(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct view *raw = view_get(view_get(spelling->root, "raw"), "functions");
    const struct view *functions = view_get(spelling->root, "all_functions");
    struct view *bridged = view_list(arena);
    struct map names = {0};
    for (size_t i = 0; i < raw->items.count; i++)
        map_set(arena, &names, view_get_text(raw->items.items[i], "c"), raw->items.items[i]);
    for (size_t i = 0; i < functions->items.count; i++) {
        struct view *function = functions->items.items[i], *plain = map_get(&names, view_get_text(function, "c"));
        bool is_bridged = !plain || needs_bridge(function);
        if (is_bridged)
            view_add(arena, bridged, function);
        const char *name =
            is_bridged ? text_format(arena, "Call%s", view_get_text(function, "raw")) : view_get_text(plain, "name");
        view_set_text(arena, function, "raw_function", name);
    }
    view_set(arena, spelling->root, "bridged", bridged);
}

/* How many functions a file of package raw holds: cgo needs more than twice the time for twice the functions. */
enum { PART_SIZE = 120 };

/* A part of LIST for the file NUMBER. */
static struct view *part_of(struct arena *arena, const struct view *list, size_t number)
{
    struct view *part = view_list(arena);
    for (size_t i = number * PART_SIZE; i < (number + 1) * PART_SIZE && i < list->items.count; i++)
        view_add(arena, part, list->items.items[i]);
    return part;
}

/* The files of functions: "functions.go", "functions_2.go" ... */
static void make_parts(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct view *functions = view_get(view_get(spelling->root, "raw"), "functions");
    const struct view *calls = view_get(spelling->root, "bridged");
    struct view *parts = view_list(arena);
    for (size_t i = 0; i * PART_SIZE < functions->items.count || i * PART_SIZE < calls->items.count; i++) {
        struct view *part = view_map(arena);
        view_set(arena, part, "suffix", view_text(arena, i ? text_format(arena, "_%zu", i + 1) : ""));
        view_set(arena, part, "part_functions", part_of(arena, functions, i));
        view_set(arena, part, "part_calls", part_of(arena, calls, i));
        view_add(arena, parts, part);
    }
    view_set(arena, spelling->root, "parts", parts);
    view_set_bool(arena, spelling->root, "has_functions", functions->items.count > 0);
}

void go_finish(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    struct view *root = spelling->root, *link = view_get(root, "link");
    const char *package = view_get_text(root, "package");
    const char *module = go_module(arena, package);
    view_set_text(arena, root, "module", module);
    view_set_text(arena, root, "go_package", go_package_name(arena, package));
    view_set_text(arena, root, "c_prefix", go_c_prefix(arena, module));
    view_set_text(arena, root, "abi_prefix", go_c_prefix(arena, module));
    view_set_text(arena, root, "c_guard", text_format(arena, "%sBRIDGE_H", go_c_prefix(arena, module)));
    view_set_bool(arena, root, "has_link",
                  view_is_true(view_get(link, "libraries")) || view_is_true(view_get(link, "library_dirs")));
    view_set_bool(arena, root, "has_directives", !may_register(spelling));
    complete_enums(spelling);
    complete_schemes(spelling);
    complete_functions(spelling);
    complete_classes(spelling);
    go_finish_records(spelling);
    go_finish_accessors(spelling);
    go_settle_safe(spelling);
    complete_raw(spelling);
    part_bridged(spelling);
    make_parts(spelling);
    go_complete_target(spelling);
}
