/* Writing types as C text. A declarator grows around the name, from the outermost part of the type inwards:
 *
 *     pointer to array of 4 pointers to uint8_t      *name  ->  (*name)[4]  ->  *(*name)[4]  ->  uint8_t *(*name)[4] */
#include "type_text.h"

#include "definition.h"

/* The parameter names still to be given away; the first function met takes them. */
struct names {
    const struct member *parameters;
    size_t count;
};

static char *declaration_text(struct arena *arena, const struct type *type, const char *name, struct names names);

static const char *qualifiers(const struct type *type)
{
    static const char *const words[2][2][2] = {
        {{"", "restrict "}, {"volatile ", "volatile restrict "}},
        {{"const ", "const restrict "}, {"const volatile ", "const volatile restrict "}}};
    return words[type->is_const][type->is_volatile][type->is_restrict];
}

/* *name, *const name, *const. */
static char *pointer_declarator(struct arena *arena, const struct type *type, const char *inner)
{
    bool is_grouped = type->of->kind == TYPE_ARRAY || type->of->kind == TYPE_FUNCTION;
    struct text text = text_create(arena);
    text_append(&text, is_grouped ? "(*" : "*");
    text_append(&text, qualifiers(type));
    text_append(&text, inner);
    if (text.data[text.length - 1] == ' ')
        text_cut(&text, text.length - 1);
    if (is_grouped)
        text_append_char(&text, ')');
    return text.data;
}

static char *function_declarator(struct arena *arena, const struct type *type, const char *inner, struct names *names)
{
    struct text text = text_create(arena);
    text_append(&text, inner);
    text_append_char(&text, '(');
    for (size_t i = 0; i < type->parameter_count; i++) {
        const char *name = i < names->count ? names->parameters[i].name : NULL;
        text_append(&text, i ? ", " : "");
        text_append(&text, declaration_text(arena, type->parameters[i], name, (struct names){0}));
    }
    if (!type->parameter_count && !type->is_unprototyped)
        text_append(&text, "void");
    text_append(&text, type->is_variadic ? ", ...)" : ")");
    *names = (struct names){0};
    return text.data;
}

static const char *array_declarator(struct arena *arena, const struct type *type, const char *inner)
{
    if (type->count == TYPE_COUNT_OPEN)
        return text_format(arena, "%s[]", inner);
    return text_format(arena, "%s[%llu]", inner, (unsigned long long)type->count);
}

/* The keyword and the name of a record or enum; the keyword alone if it has no name. */
static const char *tagged_name(struct arena *arena, const char *keyword, const struct declaration *declaration)
{
    if (!declaration->name)
        return declaration->typedef_name ? declaration->typedef_name : keyword;
    return text_format(arena, "%s %s", keyword, declaration->name);
}

static const char *base_name(struct arena *arena, const struct type *type)
{
    switch (type->kind) {
    case TYPE_RECORD: return tagged_name(arena, type->declaration->is_union ? "union" : "struct", type->declaration);
    case TYPE_ENUM: return tagged_name(arena, "enum", type->declaration);
    case TYPE_TYPEDEF: return type->declaration->name;
    case TYPE_BOOL: return "bool";
    default: return type->name;
    }
}

static char *declaration_text(struct arena *arena, const struct type *type, const char *name, struct names names)
{
    const char *inner = name ? name : "";
    for (;; type = type->of) {
        if (type->kind == TYPE_POINTER)
            inner = pointer_declarator(arena, type, inner);
        else if (type->kind == TYPE_ARRAY)
            inner = array_declarator(arena, type, inner);
        else if (type->kind == TYPE_FUNCTION)
            inner = function_declarator(arena, type, inner, &names);
        else
            break;
    }
    return text_format(arena, "%s%s%s%s", qualifiers(type), base_name(arena, type), *inner ? " " : "", inner);
}

void type_text_write_named(struct text *out, const struct type *type, const char *name, const struct member *parameters,
                           size_t count)
{
    text_append(out, declaration_text(out->arena, type, name, (struct names){parameters, count}));
}

void type_text_write(struct text *out, const struct type *type, const char *name)
{
    type_text_write_named(out, type, name, NULL, 0);
}

char *type_text(struct arena *arena, const struct type *type)
{
    return declaration_text(arena, type, NULL, (struct names){0});
}

static bool is_described(const struct type *type)
{
    for (size_t i = 0; type->kind == TYPE_UNSUPPORTED && type_descriptions[i]; i++)
        if (text_equal(type->name, type_descriptions[i]))
            return true;
    return false;
}

bool type_text_is_c(const struct type *type)
{
    return !type_mentions(type, is_described);
}

/* Whether a text is sure to mean that type wherever it stands. A tag that parentheses are the first to name is another
 * one outside; of one in the type of a function nobody knows. */
static bool is_lasting(const struct type *type, bool is_of_function)
{
    for (; type && !type->declaration; type = type->of)
        for (size_t i = 0; i < type->parameter_count; i++)
            if (!is_lasting(type->parameters[i], true))
                return false;
    const struct declaration *tag = type && type->kind != TYPE_TYPEDEF ? type->declaration : NULL;
    return !tag || !(tag->is_local || (is_of_function && !tag->is_complete));
}

const struct type *type_text_stand_in(const struct type *type)
{
    if (type->kind == TYPE_ENUM && type->of && definition_is_nameless(type->declaration))
        return type->of;
    if (type->kind != TYPE_POINTER)
        return type;
    bool has_text = !definition_is_nameless(type->of->declaration) && type_text_is_c(type) && is_lasting(type, false);
    const struct type *nothing = type_qualified(type_void(type_table_of(type)), type->of->is_const, false, false);
    return has_text ? type : type_pointer(type_table_of(type), nothing);
}
