/* The names of the raw layer, settled before anything is written. What C keeps apart and C# does not gets underscores
 * at its end: types, then functions, variables and constants, each in the order of the header. */
#include "dotnet.h"

#include "../../base/text.h"
#include "../../emit/bind.h"
#include "../../emit/scope.h"
#include "../../model/shape.h"
#include "../../model/type.h"

#include <string.h>

/* What the files of the raw layer call by a simple name: a type of that name would stand in its place. */
static const char *const types[] = {"AbiMismatchException",
                                    "CLong",
                                    "CULong",
                                    "CallingConvention",
                                    "Constants",
                                    "DllImport",
                                    "DllImportAttribute",
                                    "DllNotFoundException",
                                    "FieldOffset",
                                    "FieldOffsetAttribute",
                                    "Flags",
                                    "FlagsAttribute",
                                    "InlineArray",
                                    "InlineArrayAttribute",
                                    "Interop",
                                    "LayoutKind",
                                    "Layouts",
                                    "Library",
                                    "MissingSymbolException",
                                    "NativeMethods",
                                    "Obsolete",
                                    "ObsoleteAttribute",
                                    "OperatingSystem",
                                    "StructLayout",
                                    "StructLayoutAttribute",
                                    "System",
                                    "TypeLoadException",
                                    "Variables",
                                    "bgRecord",
                                    "nint",
                                    "nuint",
                                    NULL};

/* What every class and structure has already, or calls by a simple name. */
static const char *const members[] = {"Equals",     "Finalize",        "GetHashCode",     "GetType",  "Interop",
                                      "LayoutKind", "MemberwiseClone", "ReferenceEquals", "ToString", NULL};

static const char *const functions[] = {"CallingConvention", "Library", "NativeMethods", NULL};
static const char *const variables[] = {"Variables", NULL};
static const char *const constants[] = {"Constants", NULL};
static const char *const enumerators[] = {"value__", NULL};

/* A property takes the names of its accessors, too. */
static const char *const property[] = {"%s", "get_%s", "set_%s", NULL};

/* The sign of @out is not part of the name. */
static const char *unsigned_name(const char *name)
{
    return name + (*name == '@');
}

/* The fields of a record; those of anonymous members of a blob as its own, as its accessors are. */
static void settle_fields(struct scope *scope, const struct declaration *record, bool is_blob)
{
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *member = &record->members.items[i];
        const struct type *type = type_canonical(member->type);
        const char *name =
            member->name || is_blob ? member->name : text_format(scope->spelling->arena, "anonymous%zu", i + 1);
        if (name)
            scope_settle_raw(scope, is_blob ? property : NULL, LANGUAGE_RAW_FIELD, member, name);
        else if (type->kind == TYPE_RECORD)
            settle_fields(scope, type->declaration, is_blob);
    }
}

/* C lets a field have its record's name, C# does not: struct list { struct list *list; } has a field list_. */
static void settle_record(const struct spelling *spelling, const struct declaration *record)
{
    struct scope scope = {spelling, .bare = unsigned_name};
    bool is_blob = shape_is_blob(record);
    scope_take_all(&scope, members);
    scope_take(&scope, scope_raw_name(spelling, LANGUAGE_RAW_TYPE, record));
    if (is_blob)
        scope_take(&scope, "_first");
    settle_fields(&scope, record, is_blob);
}

static void settle_enumerators(const struct spelling *spelling, const struct declaration *enumeration)
{
    struct scope scope = {spelling, .bare = unsigned_name};
    scope_take_all(&scope, enumerators);
    for (size_t i = 0; i < enumeration->members.count; i++)
        scope_settle_raw(&scope, NULL, LANGUAGE_RAW_ENUMERATOR, &enumeration->members.items[i],
                         enumeration->members.items[i].name);
}

/* Enumerators of an enum without a name are constants; what a macro of the same name says already is that macro. */
static void settle_loose(struct scope *scope, const struct map *macros, const struct declaration *enumeration)
{
    for (size_t i = 0; i < enumeration->members.count; i++) {
        const struct member *enumerator = &enumeration->members.items[i];
        const struct declaration *macro = map_get(macros, enumerator->name);
        if (!macro)
            scope_settle_raw(scope, NULL, LANGUAGE_RAW_CONSTANT, enumerator, enumerator->name);
        else
            pointer_map_set(scope->spelling->arena, scope->spelling->raw_names, enumerator,
                            (void *)scope_raw_name(scope->spelling, LANGUAGE_RAW_CONSTANT, macro));
    }
}

static void settle_types(const struct spelling *spelling)
{
    struct scope scope = {spelling, .bare = unsigned_name};
    struct view *names = view_list(spelling->arena);
    scope_take_all(&scope, types);
    for (size_t i = 0; i < spelling->model->declarations.count; i++) {
        const struct declaration *declaration = spelling->model->declarations.items[i];
        bool is_type = declaration->kind == DECLARATION_RECORD ||
                       (declaration->kind == DECLARATION_ENUM && shape_c_name(spelling->arena, declaration));
        if (!is_type || !bind_is_raw(declaration))
            continue;
        const char *name = scope_settle_raw(&scope, NULL, LANGUAGE_RAW_TYPE, declaration, shape_raw_name(declaration));
        view_add(spelling->arena, names, view_text(spelling->arena, name));
    }
    view_set(spelling->arena, spelling->root, "raw_type_names", names);
}

/* Functions and what is one in the C bridge. */
static void settle_functions(const struct spelling *spelling)
{
    struct scope scope = {spelling, .bare = unsigned_name};
    scope_take_all(&scope, members);
    scope_take_all(&scope, functions);
    for (size_t i = 0; i < spelling->model->declarations.count; i++) {
        const struct declaration *declaration = spelling->model->declarations.items[i];
        if (bind_is_raw(declaration) && (declaration->kind == DECLARATION_FUNCTION || declaration->shim.type))
            scope_settle_raw(&scope, NULL, LANGUAGE_RAW_FUNCTION, declaration, shape_raw_name(declaration));
    }
}

static void settle_variables(const struct spelling *spelling)
{
    struct scope scope = {spelling, .bare = unsigned_name};
    scope_take_all(&scope, members);
    scope_take_all(&scope, variables);
    for (size_t i = 0; i < spelling->model->declarations.count; i++) {
        const struct declaration *declaration = spelling->model->declarations.items[i];
        if (bind_is_raw(declaration) && declaration->kind == DECLARATION_VARIABLE && !declaration->shim.type)
            scope_settle_raw(&scope, property, LANGUAGE_RAW_TYPE, declaration, shape_raw_name(declaration));
    }
}

static void settle_constants(const struct spelling *spelling)
{
    struct scope scope = {spelling, .bare = unsigned_name};
    struct map macros = {0};
    scope_take_all(&scope, members);
    scope_take_all(&scope, constants);
    for (size_t i = 0; i < spelling->model->declarations.count; i++) {
        struct declaration *declaration = spelling->model->declarations.items[i];
        if (!bind_is_raw(declaration) || declaration->kind != DECLARATION_CONSTANT)
            continue;
        scope_settle_raw(&scope, NULL, LANGUAGE_RAW_CONSTANT, declaration, declaration->name);
        map_set(spelling->arena, &macros, declaration->name, declaration);
    }
    for (size_t i = 0; i < spelling->model->declarations.count; i++) {
        const struct declaration *declaration = spelling->model->declarations.items[i];
        bool is_loose = declaration->kind == DECLARATION_ENUM && !shape_c_name(spelling->arena, declaration);
        if (is_loose && bind_is_raw(declaration))
            settle_loose(&scope, &macros, declaration);
    }
}

void dotnet_settle(const struct spelling *spelling)
{
    settle_types(spelling);
    settle_functions(spelling);
    settle_variables(spelling);
    settle_constants(spelling);
    for (size_t i = 0; i < spelling->model->declarations.count; i++) {
        const struct declaration *declaration = spelling->model->declarations.items[i];
        if (!bind_is_raw(declaration))
            continue;
        if (declaration->kind == DECLARATION_RECORD)
            settle_record(spelling, declaration);
        else if (declaration->kind == DECLARATION_ENUM && shape_c_name(spelling->arena, declaration))
            settle_enumerators(spelling, declaration);
    }
}

/* TEXT with a line more, if it has one. */
static const char *longer(struct arena *arena, const char *text, const char *line)
{
    return *text ? text_format(arena, "%s\n%s", text, line) : text;
}

/* Says C's name of what had to get underscores. */
static void document_name(struct arena *arena, struct view *item)
{
    const char *name = view_get_text(item, "name"), *c = view_get_text(item, "c"), *word = strrchr(c, ' ');
    word = word ? word + 1 : c;
    name = unsigned_name(name);
    size_t length = strlen(word);
    if (!length || strncmp(name, word, length) != 0 || !name[length] ||
        strspn(name + length, "_") != strlen(name + length))
        return;
    struct view *doc = view_copy(arena, view_get(item, "doc"));
    const char *line = text_format(arena, "<c>%s</c> of C.", c);
    view_set_text(arena, doc, "brief", longer(arena, view_get_text(doc, "brief"), line));
    view_set_text(arena, doc, "text", longer(arena, view_get_text(doc, "text"), line));
    view_set_bool(arena, doc, "any", true);
    view_set(arena, item, "doc", doc);
}

static void document_names(struct arena *arena, const struct view *list)
{
    for (size_t i = 0; i < list->items.count; i++)
        document_name(arena, list->items.items[i]);
}

/* Parameters without a name in C are named after their places, which another one may be called. */
static void part_parameters(const struct spelling *spelling, const struct view *parameters)
{
    struct scope scope = {spelling, .bare = unsigned_name};
    scope_take(&scope, "Interop");
    for (size_t i = 0; i < parameters->items.count; i++) {
        struct view *parameter = parameters->items.items[i];
        const char *name = scope_settle_item(&scope, NULL, parameter, "name");
        view_set_text(spelling->arena, parameter, "doc_name", unsigned_name(name));
    }
}

/* is_renamed: whether the method has another name than the symbol that it imports. */
static void mark_renamed(struct arena *arena, struct view *function)
{
    const char *symbol = view_get_text(function, view_is_true(view_get(function, "symbol")) ? "symbol" : "c");
    view_set_bool(arena, function, "is_renamed", !text_equal(unsigned_name(view_get_text(function, "name")), symbol));
}

void dotnet_finish_raw_names(const struct spelling *spelling)
{
    static const char *const lists[] = {"records", "enums", "functions", "variables", "constants"};
    const struct view *raw = view_get(spelling->root, "raw");
    const struct view *records = view_get(raw, "records"), *calls = view_get(raw, "functions");
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        document_names(spelling->arena, view_get(raw, lists[i]));
    for (size_t i = 0; i < records->items.count; i++) {
        document_names(spelling->arena, view_get(records->items.items[i], "fields"));
        document_names(spelling->arena, view_get(records->items.items[i], "accessors"));
    }
    for (size_t i = 0; i < calls->items.count; i++) {
        part_parameters(spelling, view_get(calls->items.items[i], "parameters"));
        mark_renamed(spelling->arena, calls->items.items[i]);
    }
}
