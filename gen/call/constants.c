/* Constants by name. */
#include "constants.h"

#include "../base/suggest.h"
#include "../base/text.h"

void constants_find(struct constants *out, struct arena *arena, const struct model *model)
{
    *out = (struct constants){0};
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        if (declaration->kind == DECLARATION_CONSTANT)
            map_set(arena, &out->macros, declaration->name, declaration);
        if (declaration->kind == DECLARATION_VARIABLE)
            map_set(arena, &out->variables, declaration->name, declaration);
        for (size_t j = 0; declaration->kind == DECLARATION_ENUM && j < declaration->members.count; j++)
            map_set(arena, &out->enumerators, declaration->members.items[j].name, &declaration->members.items[j]);
    }
}

const struct declaration *constants_macro(const struct constants *constants, const char *name, enum constant_kind kind)
{
    const struct declaration *macro = map_get(&constants->macros, name);
    return macro && macro->constant == kind ? macro : NULL;
}

bool constants_integer(const struct constants *constants, const char *name, struct integer *out)
{
    const struct member *enumerator = map_get(&constants->enumerators, name);
    const struct declaration *macro = constants_macro(constants, name, CONSTANT_INTEGER);
    if (enumerator)
        *out = enumerator->value;
    else if (macro)
        *out = macro->integer;
    return enumerator || macro;
}

const char *constants_suggest(const struct constants *constants, struct arena *arena, const char *word)
{
    const struct map *maps[] = {&constants->enumerators, &constants->macros};
    struct suggestions suggestions = {.arena = arena};
    if (!text_is_identifier(word))
        return NULL;
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
        for (size_t j = 0; j < maps[i]->count; j++)
            suggest_add(&suggestions, maps[i]->entries[j].key);
    return suggest_nearest(&suggestions, word);
}
