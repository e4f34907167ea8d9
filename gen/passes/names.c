/* Prefixes that users need not read, and labels for what C leaves without a name. */
#include "passes.h"

#include "../base/identifier.h"
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
        if (declaration->kind != DECLARATION_FUNCTION || !declaration->is_own || !text_is_identifier(declaration->name))
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

/* The position in a record of the member whose type is, or is made of, the record or enum without a name; the number
 * of members if there is none. */
static size_t member_of(const struct declaration *parent, const struct declaration *declaration)
{
    size_t i = 0;
    for (; i < parent->members.count; i++) {
        const struct type *type = parent->members.items[i].type;
        while (type && !type->declaration)
            type = type->of;
        if (type && type->declaration == declaration)
            break;
    }
    return i;
}

/* A name made of where a record or enum stands in its parent, so that a change elsewhere does not change it. An outer
 * record stands after the ones it holds, so a label may need its parent's first. */
static const char *label(struct planning *planning, struct declaration *declaration, size_t *count)
{
    const char *name = shape_raw_name(declaration);
    if (name)
        return name;
    if (!declaration->parent) {
        declaration->label = text_format(planning->arena, "anonymous%zu", ++*count);
    } else {
        size_t index = member_of(declaration->parent, declaration);
        const char *parent = label(planning, declaration->parent, count);
        const char *member =
            index < declaration->parent->members.count ? declaration->parent->members.items[index].name : NULL;
        declaration->label = member ? text_format(planning->arena, "%s_%s", parent, member)
                                    : text_format(planning->arena, "%s_anonymous%zu", parent, index + 1);
    }
    return declaration->label;
}

/* What is named beyond ASCII keeps that name for the linker. */
static void label_beyond_ascii(struct planning *planning, struct declaration *declaration)
{
    const char *name = shape_raw_name(declaration), *label = name ? identifier_ascii(planning->arena, name) : NULL;
    if (label == name)
        return;
    declaration->label = label;
    bool is_linked = declaration->kind == DECLARATION_FUNCTION || declaration->kind == DECLARATION_VARIABLE;
    if (is_linked && !declaration->symbol)
        declaration->symbol = declaration->name;
}

void pass_names(struct planning *planning)
{
    struct library *library = &planning->model->library;
    const char *common = common_prefix(planning);
    size_t count = 0;
    if (*common)
        *list_add(planning->arena, &library->prefixes) = common;
    *list_add(planning->arena, &library->prefixes) = text_format(planning->arena, "%s_", library->name);
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        struct declaration *declaration = planning->model->declarations.items[i];
        if (declaration->kind == DECLARATION_RECORD || declaration->kind == DECLARATION_ENUM)
            label(planning, declaration, &count);
        label_beyond_ascii(planning, declaration);
    }
}
