/* Prefixes that users need not read, and labels for what C leaves without a name. */
#include "passes.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <string.h>

/* The prefix that all own functions share, cut after its last underscore: "kv_"; "" if there is none. */
static const char *common_prefix(struct planning *planning)
{
    const char *common = NULL;
    size_t length = 0, count = 0;
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        const struct declaration *declaration = planning->model->declarations.items[i];
        if (declaration->kind != DECLARATION_FUNCTION || !declaration->is_own)
            continue;
        if (!common)
            length = strlen(common = declaration->name);
        while (strncmp(common, declaration->name, length) != 0)
            length--;
        count++;
    }
    while (length && common[length - 1] != '_')
        length--;
    return count > 1 ? arena_copy(planning->arena, common, length) : "";
}

/* The member of a record whose type is, or is made of, the record or enum without a name. */
static const char *member_of(const struct declaration *parent, const struct declaration *declaration)
{
    for (size_t i = 0; i < parent->members.count; i++) {
        const struct type *type = parent->members.items[i].type;
        while (type && !type->declaration)
            type = type->of;
        if (type && type->declaration == declaration)
            return parent->members.items[i].name;
    }
    return NULL;
}

/* An outer record stands after the ones it holds, so a label may need its parent's first. */
static const char *label(struct planning *planning, struct declaration *declaration, size_t index)
{
    const char *name = shape_raw_name(declaration);
    if (name)
        return name;
    if (!declaration->parent) {
        declaration->label = text_format(planning->arena, "anonymous%zu", index);
    } else {
        const char *member = member_of(declaration->parent, declaration);
        const char *parent = label(planning, declaration->parent, index);
        declaration->label = member ? text_format(planning->arena, "%s_%s", parent, member)
                                    : text_format(planning->arena, "%s_anonymous%zu", parent, index);
    }
    return declaration->label;
}

void pass_names(struct planning *planning)
{
    struct library *library = &planning->model->library;
    const char *common = common_prefix(planning);
    if (*common)
        *list_add(planning->arena, &library->prefixes) = common;
    *list_add(planning->arena, &library->prefixes) = text_format(planning->arena, "%s_", library->name);
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        struct declaration *declaration = planning->model->declarations.items[i];
        if (declaration->kind == DECLARATION_RECORD || declaration->kind == DECLARATION_ENUM)
            label(planning, declaration, i);
    }
}
