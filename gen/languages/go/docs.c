/* C's documentation as gofmt would have it: paragraphs apart, no accidental headings, only the parameters of users. */
#include "go.h"

#include "../../base/text.h"

#include <ctype.h>
#include <string.h>

/* Whether gofmt takes a paragraph of one line for a heading: it begins with a capital, ends with a letter or digit, and
 * has nothing in it but words. */
static bool is_like_heading(const char *line)
{
    size_t length = strlen(line);
    if (!length || !isupper((unsigned char)*line) || ispunct((unsigned char)line[length - 1]))
        return false;
    return !strpbrk(line, ";:!?+*/=[]{}_^&~%#@<\">\\") && !strstr(line, ". ");
}

/* Lines with a full stop after a paragraph that would become a heading. */
static struct view *without_headings(struct arena *arena, const struct view *lines)
{
    struct view *out = view_list(arena);
    for (size_t i = 0; i < lines->items.count; i++) {
        const char *line = lines->items.items[i]->text;
        bool is_alone = (i == 0 || !*lines->items.items[i - 1]->text) &&
                        (i + 1 == lines->items.count || !*lines->items.items[i + 1]->text);
        bool is_heading = is_alone && is_like_heading(line);
        view_add(arena, out, is_heading ? view_text(arena, text_format(arena, "%s.", line)) : lines->items.items[i]);
    }
    return out;
}

/* A paragraph of documentation begins with an empty line, if there is such a paragraph. What is said of several things
 * is completed once. */
static void complete_doc(struct arena *arena, struct view *doc)
{
    if (view_get(doc, "has_parameters"))
        return;
    view_set(arena, doc, "lines", without_headings(arena, view_get(doc, "lines")));
    view_set_bool(arena, doc, "has_lines", view_is_true(view_get(doc, "lines")));
    view_set_bool(arena, doc, "has_returns", view_is_true(view_get(doc, "returns")));
    view_set_bool(arena, doc, "has_parameters", view_is_true(view_get(doc, "parameters")));
}

/* The parameter of a function that has a C name, or NULL. */
static const struct view *passed_as(const struct view *parameters, const char *c_name)
{
    for (size_t i = 0; i < parameters->items.count; i++)
        if (text_equal(view_get_text(parameters->items.items[i], "c_name"), c_name))
            return parameters->items.items[i];
    return NULL;
}

/* The parameters that C documents, less those that no user passes. */
static void complete_function_doc(struct arena *arena, struct view *function)
{
    struct view *doc = view_get(function, "doc"), *shown = view_list(arena);
    const struct view *documented = view_get(doc, "parameters"), *passed = view_get(function, "parameters");
    for (size_t i = 0; i < documented->items.count; i++) {
        struct view *parameter = view_copy(arena, documented->items.items[i]);
        const struct view *user = passed_as(passed, view_get_text(parameter, "c_name"));
        if (!user)
            continue;
        view_set(arena, parameter, "name", view_get(user, "name"));
        view_add(arena, shown, parameter);
    }
    view_set(arena, doc, "parameters", shown);
}

/* The docs of a list's items, and of the members they have. */
static void complete_docs(struct arena *arena, const struct view *list)
{
    static const char *const members[] = {"fields", "accessors", "constants", "codes", "ok"};
    for (size_t i = 0; i < list->items.count; i++) {
        complete_doc(arena, view_get(list->items.items[i], "doc"));
        for (size_t j = 0; j < sizeof members / sizeof *members; j++)
            if (view_get(list->items.items[i], members[j]))
                complete_docs(arena, view_get(list->items.items[i], members[j]));
    }
}

void go_finish_docs(const struct spelling *spelling)
{
    static const char *const functions[] = {"all_functions", "callbacks"};
    static const char *const lists[] = {"callbacks", "classes", "all_functions", "enums",
                                        "records",   "schemes", "constants"};
    static const char *const raw_lists[] = {"records", "enums", "typedefs", "functions", "variables", "constants"};
    struct view *root = spelling->root, *raw = view_get(root, "raw");
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        for (size_t j = 0; j < view_get(root, functions[i])->items.count; j++)
            complete_function_doc(spelling->arena, view_get(root, functions[i])->items.items[j]);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        complete_docs(spelling->arena, view_get(root, lists[i]));
    for (size_t i = 0; i < sizeof raw_lists / sizeof *raw_lists; i++)
        complete_docs(spelling->arena, view_get(raw, raw_lists[i]));
}
