/* Declarations as C, a line at a time:
 *
 *     / ** Opens an empty store. * /
 *     KV_BG(ctor=Store, err=kv)
 *     enum kv_status kv_open(const char *name KV_BG(null=never), kv **out KV_BG(out, own=give)); */
#include "model_header.h"

#include "../base/hash.h"
#include "alignment.h"
#include "constant_text.h"
#include "definition.h"
#include "type.h"
#include "type_text.h"

#include <string.h>

enum { WIDTH = 110 };

struct writer {
    struct text *out;
    struct arena *arena;
    const struct model *model;
    const struct model_header_options *options;
    struct definitions definitions;
    struct map declared; /* records of which C has heard: tag -> declaration */
};

/* --- texts from people --- */

/* What would begin or end a comment is pulled apart; a compiler that sees a newline in other bytes would lose count. */
static void append_comment(struct text *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char next = i + 1 < length ? text[i + 1] : '\0';
        bool is_control = (unsigned char)text[i] < ' ' && text[i] != '\t';
        text_append_char(out, is_control ? ' ' : text[i]);
        if ((text[i] == '*' && next == '/') || (text[i] == '/' && next == '*'))
            text_append_char(out, ' ');
    }
}

/* The lines of a comment behind its opening, each with its margin, and the end. */
static void append_lines(struct text *out, const char *indent, const char *doc)
{
    for (const char *line = doc;; line++) {
        size_t length = strcspn(line, "\n");
        if (line != doc)
            text_append_format(out, "\n%s *%s", indent, length ? " " : "");
        append_comment(out, line, length);
        line += length;
        if (!*line)
            break;
    }
}

/* Before a declaration: on one line if it fits. */
static void write_doc(struct writer *writer, const char *indent, const char *doc)
{
    if (!doc || !*doc)
        return;
    bool is_short = !strchr(doc, '\n') && strlen(doc) + strlen(indent) + 7 <= WIDTH;
    if (is_short)
        text_append_format(writer->out, "%s/** ", indent);
    else
        text_append_format(writer->out, "%s/**\n%s * ", indent, indent);
    append_lines(writer->out, indent, doc);
    if (is_short)
        text_append(writer->out, " */\n");
    else
        text_append_format(writer->out, "\n%s */\n", indent);
}

/* Behind an enumerator, since clang takes what stands before one for the next one's, too, if that has none; and behind
 * a field with a definition inside, whose name is too far from what stands before. */
static void append_trailing_doc(struct text *out, const char *indent, const char *doc)
{
    if (!doc || !*doc)
        return;
    text_append(out, " /**< ");
    append_lines(out, indent, doc);
    text_append(out, " */");
}

static void mark(struct writer *writer, struct place place)
{
    if (writer->options->marks && place.file)
        *list_add(writer->arena, writer->options->marks) = (struct model_header_mark){writer->out->length, place};
}

/* --- facts --- */

static void append_value(struct text *out, const struct fact_value *value);

static void append_items(struct text *out, const struct fact_value *value, const char *brackets)
{
    text_append_char(out, brackets[0]);
    for (const struct fact_value *item = value->first; item; item = item->next) {
        if (item->name)
            text_append_format(out, item->kind == FACT_NONE ? "%s" : "%s: ", item->name);
        append_value(out, item);
        text_append(out, item->next ? ", " : "");
    }
    text_append_char(out, brackets[1]);
}

static void append_value(struct text *out, const struct fact_value *value)
{
    switch (value->kind) {
    case FACT_NONE: break;
    case FACT_STRING: constant_text_write_literal(out, value->text, strlen(value->text)); break;
    case FACT_LIST: append_items(out, value, "[]"); break;
    case FACT_OBJECT: append_items(out, value, "{}"); break;
    default: text_append(out, value->text); break;
    }
}

/* KV_BG(key.len=key_length, data.userdata); nothing if there are no facts. */
static char *annotation(struct writer *writer, const struct fact_list *facts)
{
    struct text text = text_create(writer->arena);
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->items[i];
        text_append_format(&text, "%s%s%s%s%s", i ? ", " : "", fact->path, *fact->path ? "." : "", fact->facet,
                           fact->value.kind == FACT_NONE ? "" : "=");
        append_value(&text, &fact->value);
    }
    return facts->count ? text_format(writer->arena, "%s(%s)", writer->options->macro, text.data) : "";
}

static void write_after(struct writer *writer, const char *annotation)
{
    text_append_format(writer->out, "%s%s", *annotation ? " " : "", annotation);
}

static char *deprecation_text(struct writer *writer, bool is_deprecated, const char *message)
{
    if (!is_deprecated)
        return "";
    if (!message)
        return "__attribute__((deprecated))";
    struct text text = text_create(writer->arena);
    text_append(&text, "__attribute__((deprecated(");
    constant_text_write_literal(&text, message, strlen(message));
    text_append(&text, ")))");
    return text.data;
}

static char *deprecation(struct writer *writer, const struct declaration *declaration)
{
    return deprecation_text(writer, declaration->is_deprecated, declaration->deprecated);
}

/* --- records and enums --- */

static void hear_of(struct writer *writer, const struct declaration *declaration)
{
    if (declaration && declaration->name)
        map_set(writer->arena, &writer->declared, declaration->name, (void *)declaration);
}

static void write_fields(struct writer *writer, const struct declaration *record, const char *indent);

static void write_enumerators(struct writer *writer, const struct declaration *enumeration, const char *indent)
{
    for (size_t i = 0; i < enumeration->members.count; i++) {
        const struct member *member = &enumeration->members.items[i];
        mark(writer, member->place);
        text_append_format(writer->out, "%s%s", indent, member->name);
        write_after(writer, annotation(writer, &member->facts));
        write_after(writer, deprecation_text(writer, member->is_deprecated, member->deprecated));
        text_append(writer->out, " = ");
        constant_text_write_enumerator(writer->out, member->value);
        text_append(writer->out, i + 1 < enumeration->members.count ? "," : "");
        append_trailing_doc(writer->out, indent, member->doc);
        text_append_char(writer->out, '\n');
    }
}

/* struct, union or enum with its attributes and its tag, if any. Before the tag is the only place where C takes facts
 * about a record that is not defined. */
static void write_keyword(struct writer *writer, const struct declaration *declaration, const char *facts)
{
    bool is_enum = declaration->kind == DECLARATION_ENUM;
    struct text *out = writer->out;
    const struct type *stated = definition_stated_type(declaration);
    struct alignment alignment = {.is_packed = !stated && (declaration->is_packed || definition_is_small(declaration))};
    if (!is_enum && declaration->is_complete)
        alignment = alignment_of(writer->arena, declaration);
    text_append(out, is_enum ? "enum" : declaration->is_union ? "union" : "struct");
    if (alignment.is_packed)
        text_append(out, " __attribute__((packed))");
    if (alignment.record)
        text_append_format(out, " __attribute__((aligned(%llu)))", (unsigned long long)alignment.record);
    if (declaration->byte_order)
        text_append_format(out, " __attribute__((scalar_storage_order(\"%s\")))", declaration->byte_order);
    if (declaration->is_deprecated && declaration->name)
        text_append_format(out, " %s", deprecation(writer, declaration));
    write_after(writer, facts);
    if (declaration->name)
        text_append_format(out, " %s", declaration->name);
    if (stated) {
        text_append(out, " : ");
        type_text_write(out, stated, NULL);
    }
}

static void write_braces(struct writer *writer, const struct declaration *declaration, const char *indent)
{
    const char *inner = text_format(writer->arena, "%s    ", indent);
    text_append(writer->out, " {\n");
    if (declaration->kind == DECLARATION_ENUM)
        write_enumerators(writer, declaration, inner);
    else
        write_fields(writer, declaration, inner);
    text_append_format(writer->out, "%s}", indent);
}

/* What follows the keyword and the tag in the text of a type. */
static const char *behind_tag(const struct declaration *declaration, const char *text)
{
    const char *keyword = declaration->kind == DECLARATION_ENUM ? "enum" : declaration->is_union ? "union" : "struct";
    const char *rest = strstr(text, keyword) + strlen(keyword);
    return declaration->name ? rest + 1 + strlen(declaration->name) : rest;
}

/* A type with its definition inside, up to the closing brace. */
static void write_definition(struct writer *writer, const struct type *type, const char *indent)
{
    while (!type->declaration)
        type = type->of;
    text_append_format(writer->out, "%s%s", type->is_const ? "const " : "", type->is_volatile ? "volatile " : "");
    write_keyword(writer, type->declaration, "");
    write_braces(writer, type->declaration, indent);
    hear_of(writer, type->declaration);
}

/* A type that DEFINITION stands in, and the name declared with it. */
static void write_declarator(struct writer *writer, const char *name, const struct type *type,
                             const struct declaration *definition, const char *indent)
{
    struct text text = text_create(writer->arena);
    type_text_write(&text, type, name);
    write_definition(writer, type, indent);
    text_append(writer->out, behind_tag(definition, text.data));
}

/* struct { int x; } a, *b; has one definition for two fields: the second follows a comma. */
static bool shares_definition(const struct member *field, const struct member *next)
{
    const struct declaration *declaration = definition_innermost(field->type);
    return definition_is_nameless(declaration) && definition_innermost(next->type) == declaration;
}

static void write_shared_field(struct writer *writer, const struct member *field)
{
    struct text text = text_create(writer->arena);
    type_text_write(&text, field->type, field->name);
    text_append_format(writer->out, ",%s", behind_tag(definition_innermost(field->type), text.data));
}

static void write_field(struct writer *writer, const struct member *field, const struct declaration *definition,
                        const char *indent)
{
    mark(writer, field->place);
    write_doc(writer, indent, definition ? definition->doc : field->doc);
    text_append(writer->out, indent);
    if (definition)
        write_declarator(writer, field->name, field->type, definition, indent);
    else
        type_text_write_named(writer->out, field->type, field->name, field->parameters, field->parameter_count);
}

static void write_fields(struct writer *writer, const struct declaration *record, const char *indent)
{
    struct alignment alignment = alignment_of(writer->arena, record);
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *field = &record->members.items[i];
        const struct declaration *definition = definition_of_field(record, i);
        if (i && shares_definition(field - 1, field))
            write_shared_field(writer, field);
        else
            write_field(writer, field, definition, indent);
        if (field->is_bitfield)
            text_append_format(writer->out, " : %u", field->width);
        if (alignment.fields[i])
            text_append_format(writer->out, " __attribute__((aligned(%llu)))", (unsigned long long)alignment.fields[i]);
        write_after(writer, annotation(writer, &field->facts));
        write_after(writer, deprecation_text(writer, field->is_deprecated, field->deprecated));
        if (i + 1 < record->members.count && shares_definition(field, field + 1))
            continue;
        text_append_char(writer->out, ';');
        if (definition)
            append_trailing_doc(writer->out, indent, field->doc);
        text_append_char(writer->out, '\n');
    }
}

static void write_tagged(struct writer *writer, const struct declaration *declaration)
{
    bool is_defined =
        declaration->is_complete && (declaration->kind == DECLARATION_RECORD || declaration->members.count);
    const char *facts = annotation(writer, &declaration->facts);
    write_keyword(writer, declaration, is_defined ? "" : facts);
    if (is_defined) {
        write_braces(writer, declaration, "");
        write_after(writer, facts);
    }
    hear_of(writer, declaration);
}

/* typedef struct { ... } name; with the facts of both. */
static void write_tagless(struct writer *writer, const struct declaration *declaration,
                          const struct declaration *definition)
{
    text_append(writer->out, "typedef ");
    write_keyword(writer, declaration, "");
    write_braces(writer, declaration, "");
    write_after(writer, annotation(writer, &declaration->facts));
    text_append_format(writer->out, " %s", declaration->typedef_name);
    if (declaration->name_align)
        text_append_format(writer->out, " __attribute__((aligned(%llu)))", (unsigned long long)declaration->name_align);
    if (definition)
        write_after(writer, annotation(writer, &definition->facts));
    write_after(writer, deprecation(writer, definition && definition->is_deprecated ? definition : declaration));
}

/* --- functions, typedefs, variables --- */

/* Records that parameters name before C has heard of them: their scope would end with the function. */
static void announce(struct writer *writer, const struct type *type)
{
    for (; type && !type->declaration; type = type->of)
        for (size_t i = 0; i < type->parameter_count; i++)
            announce(writer, type->parameters[i]);
    const struct declaration *record = type ? type->declaration : NULL;
    if (!record || record->kind != DECLARATION_RECORD || !record->name || map_get(&writer->declared, record->name))
        return;
    hear_of(writer, record);
    text_append_format(writer->out, "%s %s;\n", record->is_union ? "union" : "struct", record->name);
}

static char *parameter_text(struct writer *writer, const struct declaration *function, size_t index)
{
    const struct member *member = index < function->members.count ? &function->members.items[index] : NULL;
    struct text text = text_create(writer->arena);
    const struct type *type = member && member->type ? member->type : function->type->parameters[index];
    type_text_write(&text, type, member ? member->name : NULL);
    const char *facts = member ? annotation(writer, &member->facts) : "";
    text_append_format(&text, "%s%s", *facts ? " " : "", facts);
    return text.data;
}

/* Whether a comment follows a parameter, behind its comma if it has one. */
static bool is_documented(const struct declaration *function, size_t index)
{
    const char *doc = index < function->members.count ? function->members.items[index].doc : NULL;
    return doc && *doc;
}

/* What stands between a function's parentheses; SEPARATOR is what divides parameters. */
static char *parameters_text(struct writer *writer, const struct declaration *function, const char *separator)
{
    const struct type *type = function->type;
    struct text text = text_create(writer->arena);
    text_append(&text, *separator == '\n' ? separator : "");
    for (size_t i = 0; i < type->parameter_count; i++) {
        text_append(&text, i && !is_documented(function, i - 1) ? "," : "");
        text_append(&text, i ? separator : "");
        text_append(&text, parameter_text(writer, function, i));
        bool is_last = i + 1 == type->parameter_count && !type->is_variadic;
        if (is_documented(function, i)) {
            text_append(&text, is_last ? "" : ",");
            append_trailing_doc(&text, "    ", function->members.items[i].doc);
        }
    }
    if (!type->parameter_count && !type->is_unprototyped)
        text_append(&text, "void");
    bool has_comma = type->parameter_count && is_documented(function, type->parameter_count - 1);
    text_append(&text, !type->is_variadic ? "" : has_comma ? " ..." : ", ...");
    return text.data;
}

/* A mark for each parameter of the prototype that begins at START. */
static void mark_parameters(struct writer *writer, const struct declaration *function, size_t start)
{
    const char *at = strstr(writer->out->data + start, text_format(writer->arena, "%s(", function->name));
    for (size_t i = 0; at && writer->options->marks && i < function->members.count; i++) {
        const char *parameter = parameter_text(writer, function, i);
        at = strstr(at, parameter);
        struct place place = function->members.items[i].place;
        if (at && place.file)
            *list_add(writer->arena, writer->options->marks) =
                (struct model_header_mark){(size_t)(at - writer->out->data), place};
        at = at ? at + strlen(parameter) : NULL;
    }
}

/* On one line if it fits, else one parameter a line. */
static void write_prototype(struct writer *writer, const struct declaration *function)
{
    size_t start = writer->out->length;
    bool has_comments = false;
    for (size_t i = 0; i < function->members.count; i++)
        has_comments |= is_documented(function, i);
    for (int is_long = has_comments; is_long < 2; is_long++) {
        const char *parameters = parameters_text(writer, function, is_long ? "\n    " : " ");
        text_cut(writer->out, start);
        type_text_write(writer->out, function->type->of,
                        text_format(writer->arena, "%s(%s)", function->name, parameters));
        if (writer->out->length - start + 1 <= WIDTH || !function->members.count)
            break;
    }
    mark_parameters(writer, function, start);
}

static void write_symbol(struct writer *writer, const struct declaration *declaration)
{
    if (!declaration->symbol)
        return;
    text_append(writer->out, " __asm__(");
    constant_text_write_literal(writer->out, declaration->symbol, strlen(declaration->symbol));
    text_append_char(writer->out, ')');
}

/* Whether TEXT may stand between a comment and its function: clang takes one of these characters for the end of another
 * declaration, to which the comment belongs. */
static bool may_follow_comment(const char *text)
{
    return !strpbrk(text, ";{}#@");
}

static void write_function(struct writer *writer, const struct declaration *function)
{
    const char *lines[] = {annotation(writer, &function->facts), deprecation(writer, function)};
    size_t count = sizeof lines / sizeof *lines;
    for (size_t i = 0; i < count; i++)
        if (*lines[i] && may_follow_comment(lines[i]))
            text_append_format(writer->out, "%s\n", lines[i]);
    text_append(writer->out, function->is_noreturn ? "_Noreturn " : "");
    text_append(writer->out, function->is_inline ? "static inline " : "");
    if (function->convention)
        text_append_format(writer->out, "__attribute__((%s)) ", function->convention);
    write_prototype(writer, function);
    write_symbol(writer, function);
    for (size_t i = 0; i < count; i++)
        if (!may_follow_comment(lines[i]))
            text_append_format(writer->out, "\n    %s", lines[i]);
}

/* A part of a declaration that goes to the next line if this one has no room for it. */
static void write_part(struct writer *writer, size_t start, const char *part)
{
    const char *line = strrchr(writer->out->data + start, '\n');
    size_t width = strlen(line ? line + 1 : writer->out->data + start);
    if (*part)
        text_append_format(writer->out, "%s%s", width + strlen(part) + 2 > WIDTH ? "\n    " : " ", part);
}

static void write_typedef(struct writer *writer, const struct declaration *declaration)
{
    bool is_variable = declaration->kind == DECLARATION_VARIABLE;
    size_t start = writer->out->length;
    text_append(writer->out, declaration->is_static ? "static " : is_variable ? "extern " : "typedef ");
    text_append(writer->out, declaration->is_thread_local ? "_Thread_local " : "");
    const struct declaration *innermost = definition_innermost(declaration->type);
    if (definition_is_nameless(innermost))
        write_declarator(writer, declaration->name, declaration->type, innermost, "");
    else
        type_text_write_named(writer->out, declaration->type, declaration->name, declaration->members.items,
                              declaration->members.count);
    write_symbol(writer, declaration);
    write_part(writer, start, annotation(writer, &declaration->facts));
    write_part(writer, start, deprecation(writer, declaration));
}

/* A macro, or a variable that nobody may change: C computes with both, but only one is a constant to its compiler. */
static void write_constant(struct writer *writer, const struct declaration *constant)
{
    struct text *out = writer->out;
    if (constant->is_static) {
        text_append(out, "static ");
        type_text_write(out, type_qualified(constant->type, true, false, false), constant->name);
    } else {
        text_append_format(out, "#define %s", constant->name);
    }
    text_append(out, constant->is_static ? " = " : " ");
    constant_text_write(out, constant);
    text_append(out, constant->is_static ? ";\n" : "\n");
}

static void write_alias(struct text *out, const struct declaration *alias)
{
    text_append_format(out, "#define %s %s\n", alias->name, alias->alias_of);
}

/* --- the whole --- */

static void write_declaration(struct writer *writer, const struct declaration *declaration)
{
    const struct declaration *definition = definitions_typedef(&writer->definitions, declaration);
    const struct declaration *documented = definition && definition->doc ? definition : declaration;
    text_append_char(writer->out, '\n');
    if ((declaration->kind == DECLARATION_FUNCTION && !declaration->alias_of) ||
        declaration->kind == DECLARATION_TYPEDEF)
        announce(writer, declaration->type);
    mark(writer, declaration->place);
    write_doc(writer, "", documented->doc);
    if (declaration->alias_of) {
        write_alias(writer->out, declaration);
        return;
    }
    switch (declaration->kind) {
    case DECLARATION_CONSTANT: write_constant(writer, declaration); return;
    case DECLARATION_FUNCTION: write_function(writer, declaration); break;
    case DECLARATION_TYPEDEF:
    case DECLARATION_VARIABLE: write_typedef(writer, declaration); break;
    default:
        if (declaration->typedef_name)
            write_tagless(writer, declaration, definition);
        else
            write_tagged(writer, declaration);
    }
    text_append(writer->out, ";\n");
}

void model_header_write(struct text *out, const struct model *model, const struct model_header_options *options)
{
    struct writer writer = {.out = out, .arena = out->arena, .model = model, .options = options};
    definitions_find(&writer.definitions, out->arena, model);
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        if (declaration->is_own && !declaration->variant_of &&
            !definitions_is_inside(&writer.definitions, out->arena, declaration))
            write_declaration(&writer, declaration);
    }
}

char *model_header_macro(struct arena *arena, const char *library)
{
    char *macro = text_format(arena, "%s_BG", library);
    for (char *at = macro; *at; at++)
        *at = *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at;
    return macro;
}
