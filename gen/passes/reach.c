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
    if (declaration->kind != DECLARATION_RECORD && declaration->kind != DECLARATION_ENUM)
        reach_type(declaration->type);
    for (size_t i = 0; i < declaration->members.count; i++)
        reach_type(declaration->members.items[i].type);
}

void pass_reach(struct model *model, const struct map *exports)
{
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        if (!declaration->is_own)
            continue;
        reach_declaration(declaration);
        const char *symbol = declaration->variant_of ? declaration->variant_of
                             : declaration->symbol   ? declaration->symbol
                                                     : declaration->name;
        if (!exports || !symbol || map_get(exports, symbol))
            continue;
        if (declaration->kind == DECLARATION_FUNCTION)
            declaration->is_missing = !declaration->is_inline;
        else if (declaration->kind == DECLARATION_VARIABLE && !declaration->is_static && !declaration->refusal.word)
            declaration->refusal =
                (struct refusal){"missing", "the installed library does not export it", declaration->place};
    }
}
