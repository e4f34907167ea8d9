/* The last word on a view: what only C# asks of it. */
#include "dotnet.h"

#include "../../base/text.h"
#include "../../emit/scope.h"
#include "../../model/constant_text.h"
#include "../../model/shape.h"

#include <stdlib.h>
#include <string.h>

/* The functions that free what calls give, each once. */
static void add_release(const struct spelling *spelling, struct view *list, const struct plan_slot *slot)
{
    struct arena *arena = spelling->arena;
    if (!slot->free)
        return;
    const char *name = scope_raw_name(spelling, LANGUAGE_RAW_FUNCTION, slot->free);
    for (size_t i = 0; i < list->items.count; i++)
        if (text_equal(view_get_text(list->items.items[i], "name"), name))
            return;
    const char *taken = dotnet_outside(spelling, slot->free->type->parameters[0]);
    struct view *map = view_map(arena);
    view_set_text(arena, map, "name", name);
    view_set_text(arena, map, "c", slot->free->name);
    view_set(arena, map, "cast", view_text(arena, text_equal(taken, "void*") ? "" : text_format(arena, "(%s)", taken)));
    view_add(arena, list, map);
}

static void add_releases(const struct spelling *spelling)
{
    struct view *list = view_list(spelling->arena);
    for (size_t i = 0; i < spelling->plan->functions.count; i++) {
        const struct plan_function *function = spelling->plan->functions.items[i];
        for (size_t j = 0; j < function->slots.count; j++)
            add_release(spelling, list, function->slots.items[j]);
        add_release(spelling, list, function->returned);
    }
    view_set(spelling->arena, spelling->root, "releases", list);
}

/* The storage of an enum is int where its size and its values allow (": uint" where not); flags need a name for none of
 * them, unless C calls something else None; values that are not simply 0, 1, 2 ... offend rules that only hold for
 * enums made for C#. Names that C tells apart by case or an underscore meet in Pascal case: here, and among members,
 * later ones get a number. */
static void complete_enum(const struct spelling *spelling, struct view *map)
{
    struct arena *arena = spelling->arena;
    const struct view *constants = view_get(map, "constants");
    bool is_wide = !text_equal(view_get_text(view_get(map, "type"), "size"), "4"), has_zero = false, is_plain = true,
         has_deprecated = false;
    for (size_t i = 0; i < constants->items.count; i++) {
        const char *text = view_get_text(constants->items.items[i], "value");
        long long value = strtoll(text, NULL, 10);
        is_wide = is_wide || value > INT32_MAX || value < INT32_MIN;
        has_zero = has_zero || value == 0;
        is_plain = is_plain && value == (long long)i;
        has_deprecated = has_deprecated || view_is_true(view_get(constants->items.items[i], "is_deprecated"));
        view_set_text(arena, constants->items.items[i], "enum_name", view_get_text(map, "name"));
    }
    bool is_flags = view_is_true(view_get(map, "is_flags"));
    const char *storage = view_get_text(view_get(map, "type"), "constant");
    struct scope names = {spelling, .is_numbered = true};
    scope_settle_items(&names, constants, "name");
    bool needs_none = !has_zero && is_flags && !scope_has(&names, "None");
    view_set(arena, map, "storage", view_text(arena, is_wide ? text_format(arena, " : %s", storage) : ""));
    view_set_bool(arena, map, "needs_none", needs_none);
    view_set_bool(arena, map, "is_odd", is_flags ? !has_zero && !needs_none : !is_plain);
    view_set_bool(arena, map, "has_deprecated", has_deprecated);
}

static void complete_enums(const struct spelling *spelling, const struct view *list)
{
    for (size_t i = 0; list && i < list->items.count; i++)
        complete_enum(spelling, list->items.items[i]);
}

/* What the code of members calls by a name that a member could have: the errors, what C calls for a callback. */
static void take_called(struct scope *scope)
{
    const struct view *callbacks = view_get(scope->spelling->root, "callbacks");
    scope_take_items(scope, view_get(scope->spelling->root, "schemes"), "name");
    for (size_t i = 0; i < callbacks->items.count; i++)
        scope_take(scope,
                   text_format(scope->spelling->arena, "%sThunk", view_get_text(callbacks->items.items[i], "name")));
}

/* Nor may a member have the name of its type. */
static void part_members(const struct spelling *spelling, const char *type, const struct view *members)
{
    struct scope scope = {spelling, .is_numbered = true};
    take_called(&scope);
    scope_take(&scope, type);
    for (size_t i = 0; i < members->items.count; i++)
        if (text_equal(view_get_text(members->items.items[i], "name"), type))
            view_set_text(spelling->arena, members->items.items[i], "name",
                          text_format(spelling->arena, "%sNative", type));
    scope_settle_items(&scope, members, "name");
}

/* What C calls infinite, or no number, are constants of the type in C#; a float says so at its end. */
static void complete_float(struct arena *arena, struct view *constant)
{
    const char *value = view_get_text(constant, "value"), *type = view_get_text(view_get(constant, "type"), "constant");
    const char *special = strstr(value, "nan")        ? "NaN"
                          : text_equal(value, "inf")  ? "PositiveInfinity"
                          : text_equal(value, "-inf") ? "NegativeInfinity"
                                                      : NULL;
    if (special)
        view_set_text(arena, constant, "value", text_format(arena, "%s.%s", type, special));
    else if (text_equal(type, "float"))
        view_set_text(arena, constant, "value",
                      text_format(arena, "%sf", constant_text_float(arena, strtof(value, NULL))));
}

static void complete_floats(struct arena *arena, const struct view *constants)
{
    for (size_t i = 0; i < constants->items.count; i++)
        if (view_is_true(view_get(constants->items.items[i], "is_float")))
            complete_float(arena, constants->items.items[i]);
}

/* Enumerators of enums without a name are constants, unless a macro of the same name is one already. */
static void add_loose_constants(struct arena *arena, struct view *list, struct map *taken, const struct view *loose)
{
    const struct view *constants = view_get(loose, "constants");
    for (size_t i = 0; i < constants->items.count; i++) {
        struct view *constant = constants->items.items[i];
        if (map_get(taken, view_get_text(constant, "name")))
            continue;
        view_set(arena, constant, "type", view_get(loose, "type"));
        view_set_bool(arena, constant, "is_text", false);
        view_add(arena, list, constant);
    }
}

static void collect_raw_constants(const struct spelling *spelling, const struct view *raw)
{
    struct arena *arena = spelling->arena;
    const struct view *enums = view_get(raw, "enums"), *constants = view_get(raw, "constants");
    struct map taken = {0};
    struct view *list = view_list(arena);
    for (size_t i = 0; i < constants->items.count; i++) {
        map_set(arena, &taken, view_get_text(constants->items.items[i], "name"), list);
        view_add(arena, list, constants->items.items[i]);
    }
    for (size_t i = 0; i < enums->items.count; i++)
        if (view_is_true(view_get(enums->items.items[i], "is_anonymous")))
            add_loose_constants(arena, list, &taken, enums->items.items[i]);
    view_set(arena, spelling->root, "raw_constants", list);
}

static void complete_records(const struct spelling *spelling)
{
    const struct view *records = view_get(spelling->root, "records");
    for (size_t i = 0; i < records->items.count; i++) {
        const struct view *record = records->items.items[i];
        part_members(spelling, view_get_text(record, "name"), view_get(record, "fields"));
    }
}

/* What the README calls an object of each class, and how an answer of its destructor is thrown away. */
static void complete_classes(const struct spelling *spelling)
{
    const struct view *classes = view_get(spelling->root, "classes");
    for (size_t i = 0; i < classes->items.count; i++) {
        struct view *class = classes->items.items[i];
        const struct declaration *free = spelling->plan->classes.items[i]->free;
        bool has_answer = free && !shape_is_void(free->type->of);
        view_set_text(spelling->arena, class, "instance",
                      dotnet_name(spelling->arena, LANGUAGE_PARAMETER, view_get_text(class, "name")));
        view_set(spelling->arena, class, "discard", view_text(spelling->arena, has_answer ? "_ = " : ""));
        part_members(spelling, view_get_text(class, "name"), view_get(class, "functions"));
    }
}

/* The documentation of a raw function's parameters: all of them have a line if one has, as C# wants it. */
static void complete_raw_function(struct arena *arena, struct view *function)
{
    const struct view *documented = view_get(view_get(function, "doc"), "parameters");
    const struct view *parameters = view_get(function, "parameters");
    for (size_t i = 0; i < parameters->items.count; i++) {
        struct view *parameter = parameters->items.items[i];
        const char *doc = "";
        for (size_t j = 0; j < documented->items.count; j++)
            if (text_equal(view_get_text(documented->items.items[j], "c_name"), view_get_text(parameter, "c_name")))
                doc = view_get_text(documented->items.items[j], "text");
        view_set_text(arena, parameter, "doc", doc);
    }
    view_set_bool(arena, function, "has_parameter_docs", documented->items.count && parameters->items.count);
}

static void complete_raw_functions(const struct spelling *spelling, const struct view *functions)
{
    for (size_t i = 0; i < functions->items.count; i++)
        complete_raw_function(spelling->arena, functions->items.items[i]);
}

/* Results of a function with several are members of a tuple. */
static void name_results(const struct spelling *spelling)
{
    const struct view *functions = view_get(spelling->root, "all_functions");
    for (size_t i = 0; i < functions->items.count; i++) {
        const struct view *results = view_get(functions->items.items[i], "results");
        for (size_t j = 0; j < results->items.count; j++)
            view_set_text(spelling->arena, results->items.items[j], "member",
                          dotnet_result_name(spelling->arena, view_get_text(results->items.items[j], "name")));
    }
}

/* code_type: what the codes of a scheme are in the raw namespace, and code_scope: where they are. */
static void complete_schemes(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct view *schemes = view_get(spelling->root, "schemes");
    for (size_t i = 0; i < schemes->items.count; i++) {
        struct view *scheme = schemes->items.items[i];
        const char *named = text_format(arena, "Raw.%s", view_get_text(scheme, "raw"));
        bool has_name = view_get_text(scheme, "c") != NULL;
        view_set_text(arena, scheme, "code_type",
                      has_name ? named : view_get_text(view_get(scheme, "type"), "constant"));
        view_set_text(arena, scheme, "code_scope", has_name ? named : "Raw.Constants");
    }
}

/* The native library: vendored sources make lib<library>, else it is the first of those that are linked. What the
 * package builds itself is the former, or the C bridge to the latter. */
static void name_library(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct link *link = &spelling->model->library.link;
    bool is_installed = link->libraries.count && !link->sources.count;
    const char *name = is_installed ? link->libraries.items[0] : spelling->model->library.name;
    const char *soname = is_installed && link->sonames.count ? link->sonames.items[0] : NULL;
    view_set_bool(arena, spelling->root, "links_something", link->libraries.count || link->sources.count);
    bool has_bridge = view_is_true(view_get(spelling->root, "has_shims")) && !link->sources.count;
    view_set_bool(arena, spelling->root, "has_bridge", has_bridge);
    view_set_bool(arena, spelling->root, "has_native", has_bridge || link->sources.count);
    view_set_text(arena, spelling->root, "native_output", has_bridge ? text_format(arena, "%s_bridge", name) : name);
    view_set_text(arena, spelling->root, "native_name", name);
    view_set_text(arena, spelling->root, "native_literal", dotnet_escape(arena, LANGUAGE_STRING, name));
    view_set_text(arena, spelling->root, "native_soname",
                  soname ? dotnet_escape(arena, LANGUAGE_STRING, soname) : NULL);
}

/* further: the libraries behind the first one that export a function. */
static void find_further(const struct spelling *spelling, const struct view *functions)
{
    struct arena *arena = spelling->arena;
    const struct view *libraries = view_get(view_get(spelling->root, "link"), "libraries");
    struct view *further = view_list(arena);
    struct map used = {0};
    for (size_t i = 0; i < functions->items.count; i++) {
        const struct view *library = view_get(functions->items.items[i], "library");
        if (view_is_true(library))
            map_set(arena, &used, view_get_text(functions->items.items[i], "library"), (void *)library);
    }
    for (size_t i = 0; i < libraries->items.count; i++)
        if (map_get(&used, view_get_text(libraries->items.items[i], "name")))
            view_add(arena, further, libraries->items.items[i]);
    view_set(arena, spelling->root, "further", further);
    view_set_bool(arena, spelling->root, "has_further", further->items.count > 0);
}

void dotnet_finish(const struct spelling *spelling)
{
    struct view *root = spelling->root;
    const struct view *raw = view_get(root, "raw");
    add_releases(spelling);
    complete_schemes(spelling);
    complete_enums(spelling, view_get(root, "enums"));
    complete_enums(spelling, view_get(raw, "enums"));
    name_results(spelling);
    complete_raw_functions(spelling, view_get(raw, "functions"));
    dotnet_finish_records(spelling);
    complete_records(spelling);
    complete_classes(spelling);
    complete_floats(spelling->arena, view_get(root, "constants"));
    complete_floats(spelling->arena, view_get(raw, "constants"));
    const char *space = view_get_text(root, "namespace");
    part_members(spelling, text_format(spelling->arena, "%sLibrary", space), view_get(root, "functions"));
    part_members(spelling, text_format(spelling->arena, "%sConstants", space), view_get(root, "constants"));
    collect_raw_constants(spelling, raw);
    dotnet_finish_raw_names(spelling);
    view_set_bool(spelling->arena, root, "has_variables", view_is_true(view_get(raw, "variables")));
    name_library(spelling);
    find_further(spelling, view_get(raw, "functions"));
    dotnet_complete_target(spelling);
}
