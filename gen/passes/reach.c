/* What own declarations need of other headers, and which functions the installed library lacks. */
#include "passes.h"

#include "../base/text.h"

static void reach_declaration(struct declaration *declaration);

static void reach_type(const struct type *type)
{
    while (type) {
        for (size_t i = 0; i < type->parameter_count; i++)
            reach_type(type->parameters[i]);
        if (type->declaration) {
            reach_declaration(type->declaration);
            return;
        }
        type = type->of;
    }
}

static void reach_declaration(struct declaration *declaration)
{
    if (declaration->is_reached)
        return;
    declaration->is_reached = true;
    if (declaration->kind == DECLARATION_ENUM)
        reach_type(declaration->type->of); /* which may have its name from another header: `enum kv_mode : int8_t` */
    else if (declaration->kind != DECLARATION_RECORD)
        reach_type(declaration->type);
    for (size_t i = 0; i < declaration->members.count; i++)
        reach_type(declaration->members.items[i].type);
}

const char *reach_symbol(const struct declaration *declaration)
{
    bool is_function = declaration->kind == DECLARATION_FUNCTION && !declaration->is_inline;
    bool is_variable = declaration->kind == DECLARATION_VARIABLE && !declaration->is_static;
    if (!declaration->is_own || (!is_function && !is_variable))
        return NULL;
    return declaration->variant_of ? declaration->variant_of
           : declaration->symbol   ? declaration->symbol
                                   : declaration->name;
}

/* Which library an exported symbol comes from, if that is not the first one. */
static const char *further_library(const struct link *link, const char *library)
{
    for (size_t i = 1; i < link->libraries.count; i++)
        if (text_equal(link->libraries.items[i], library))
            return library;
    return NULL;
}

void pass_reach(struct model *model, const struct map *exports)
{
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        if (!declaration->is_own)
            continue;
        reach_declaration(declaration);
        const char *symbol = exports ? reach_symbol(declaration) : NULL;
        const char *library = symbol ? map_get(exports, symbol) : NULL;
        declaration->library = further_library(&model->library.link, library);
        if (!symbol || library)
            continue;
        if (declaration->kind == DECLARATION_FUNCTION)
            declaration->is_missing = true;
        else if (!declaration->refusal.word)
            declaration->refusal =
                (struct refusal){"missing", "the installed library does not export it", declaration->place};
    }
}
