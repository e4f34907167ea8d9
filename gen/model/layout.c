/* Layouts as tables. */
#include "layout.h"

#include "../base/text.h"
#include "definition.h"
#include "shape.h"

static void add_record(struct map *out, struct arena *arena, const struct declaration *record, const char *name)
{
    struct layout *layout = arena_new(arena, struct layout);
    uint64_t align = record->name_align ? record->name_align : record->type->align;
    *layout = (struct layout){.name = name, .size = record->type->size, .align = align};
    map_set(arena, out, name, layout);
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *field = &record->members.items[i];
        *list_add(arena, &layout->fields) = (struct layout_field){field->offset, field->is_bitfield};
    }
    for (size_t i = 0; i < record->members.count; i++) {
        const struct declaration *inner = definition_innermost(record->members.items[i].type);
        const char *member = record->members.items[i].name;
        if (definition_is_nameless(inner) && inner->kind == DECLARATION_RECORD && inner->is_complete)
            add_record(out, arena, inner,
                       member ? text_format(arena, "%s.%s", name, member)
                              : text_format(arena, "%s.%zu", name, i + 1));
    }
}

void layout_add(struct map *out, struct arena *arena, const struct declaration *declaration)
{
    const char *name = declaration->kind == DECLARATION_RECORD ? shape_c_name(arena, declaration) : NULL;
    if (name && shape_has_fields(declaration) && (declaration->is_own || declaration->is_reached) &&
        !declaration->is_builtin)
        add_record(out, arena, declaration, name);
}

static void add_table(struct layout_tables *out, struct arena *arena, const struct model *model)
{
    struct layout_table *table = list_add(arena, out);
    table->target = model->target ? model->target : "";
    for (size_t i = 0; i < model->declarations.count; i++)
        layout_add(&table->records, arena, model->declarations.items[i]);
}

const struct layout_tables *layouts_of(struct arena *arena, const struct model *model)
{
    if (model->layouts)
        return model->layouts;
    struct layout_tables *tables = arena_new(arena, struct layout_tables);
    add_table(tables, arena, model);
    for (size_t i = 0; i < model->elsewhere.count; i++)
        add_table(tables, arena, model->elsewhere.items[i]);
    return tables;
}
