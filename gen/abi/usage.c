/* How programs meet records: who makes them decides whether a longer one is a break. */
#include "comparison.h"

#include "../base/text.h"
#include "../model/type.h"

const struct usage *usage_of(const struct comparison *comparison, const struct declaration *declaration)
{
    return map_get(&comparison->used_by, side_name(declaration));
}

static struct usage *usage_at(struct comparison *comparison, const struct declaration *declaration)
{
    const char *name = side_name(declaration);
    struct usage *usage = name ? map_get(&comparison->used_by, name) : NULL;
    if (name && !usage) {
        usage = arena_new(comparison->arena, struct usage);
        map_set(comparison->arena, &comparison->used_by, name, usage);
    }
    return usage;
}

/* Notes a use of the records that TYPE is made of. IS_OUT: what a pointer here leads to comes from the library. */
static void note(struct comparison *comparison, const struct type *type, const char *user, bool is_out)
{
    unsigned pointers = 0;
    for (type = type_canonical(type); type->of && type->kind != TYPE_ENUM; type = type_canonical(type->of)) {
        pointers += type->kind == TYPE_POINTER;
        if (type->kind != TYPE_FUNCTION)
            continue;
        for (size_t i = 0; i < type->parameter_count; i++)
            note(comparison, type->parameters[i], user, true); /* what C hands to a callback */
        is_out = false;
        pointers = 0;
    }
    struct usage *usage = type->declaration ? usage_at(comparison, type->declaration) : NULL;
    if (!usage)
        return;
    usage->is_value |= pointers == 0;
    usage->is_handed_out |= pointers > 0 && (is_out || pointers > 1);
    if (user && (!usage->functions.count || usage->functions.items[usage->functions.count - 1] != user))
        *list_add(comparison->arena, &usage->functions) = user;
}

void usage_find(struct comparison *comparison)
{
    const struct model *model = comparison->old.model;
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        const char *title = declaration->is_own && side_name(declaration)
                                ? comparison_title(comparison, declaration)
                                : NULL;
        if (declaration->kind == DECLARATION_FUNCTION) {
            const struct type *type = type_canonical(declaration->type);
            note(comparison, type->of, title, true);
            for (size_t j = 0; j < type->parameter_count; j++)
                note(comparison, type->parameters[j], title, false);
        } else if (declaration->kind == DECLARATION_VARIABLE || declaration->kind == DECLARATION_TYPEDEF) {
            bool is_name = declaration->kind == DECLARATION_TYPEDEF && !type_canonical(declaration->type)->of;
            if (!is_name)
                note(comparison, declaration->type, title, declaration->kind == DECLARATION_VARIABLE);
        }
        for (size_t j = 0; declaration->kind == DECLARATION_RECORD && j < declaration->members.count; j++)
            note(comparison, declaration->members.items[j].type, title, false);
    }
}
