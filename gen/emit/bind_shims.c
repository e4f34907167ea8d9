/* The functions of the C bridge as the templates shims.c and shims.h see them. */
#include "binder.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type_text.h"

const char *bind_parameter_name(struct arena *arena, const struct declaration *declaration, size_t index)
{
    size_t added = declaration->shim.has_result_address ? 1 : 0;
    if (index < added)
        return "bg_result";
    index -= added;
    const char *name = index < declaration->members.count ? declaration->members.items[index].name : NULL;
    return name ? name : text_format(arena, "argument%zu", index + 1);
}

/* The same in the bridge: its prefix keeps it away from the macros of the header. */
static const char *shim_parameter(struct arena *arena, const struct declaration *declaration, size_t index)
{
    if (declaration->shim.has_result_address && index == 0)
        return "bgresult";
    return text_format(arena, "bg_%s", bind_parameter_name(arena, declaration, index));
}

/* int kv_bridge_f(int bg_a). The type of a variable may have no name. */
static const char *prototype(struct binder *binder, const struct declaration *declaration)
{
    LIST(struct member) names = {0};
    LIST(const struct type *) parameters = {0};
    struct text text = text_create(binder->arena);
    const struct type *type = declaration->shim.type;
    if (declaration->kind == DECLARATION_VARIABLE)
        return text_format(binder->arena, "void *%s(void)", binder_shim_symbol(binder, declaration));
    for (size_t i = 0; i < type->parameter_count; i++) {
        list_add(binder->arena, &names)->name = shim_parameter(binder->arena, declaration, i);
        *list_add(binder->arena, &parameters) = type_text_stand_in(type->parameters[i]);
    }
    type = type_function(type_table_of(type), type_text_stand_in(type->of), parameters.items, parameters.count, false,
                         type->is_unprototyped);
    type_text_write_named(&text, type, binder_shim_symbol(binder, declaration), names.items, names.count);
    return text.data;
}

static struct view *arguments(struct binder *binder, const struct declaration *function)
{
    struct arena *arena = binder->arena;
    size_t added = function->shim.has_result_address ? 1 : 0;
    struct view *list = view_list(arena);
    for (size_t i = 0; i < function->type->parameter_count; i++) {
        struct view *map = view_map(arena);
        view_set_bool(arena, map, "is_address", shape_is_by_address(function->type->parameters[i]));
        view_set_text(arena, map, "name", shim_parameter(arena, function, i + added));
        view_add(arena, list, map);
    }
    return list;
}

static struct view *shim_view(struct binder *binder, const struct declaration *declaration)
{
    struct arena *arena = binder->arena;
    bool is_function = declaration->kind == DECLARATION_FUNCTION;
    bool is_by_address = declaration->shim.has_result_address;
    struct view *map = view_map(arena);
    view_set_text(arena, map, "c", declaration->name);
    view_set_text(arena, map, "calls", declaration->shim.target);
    view_set_text(arena, map, "prototype", prototype(binder, declaration));
    view_set_text(arena, map, "features", declaration->features);
    view_set_bool(arena, map, "is_function", is_function);
    view_set_bool(arena, map, "is_by_address", is_by_address);
    view_set_bool(arena, map, "is_returned", is_function && !is_by_address && !shape_is_void(declaration->type->of));
    view_set_bool(arena, map, "is_plain_inline", declaration->is_inline && !declaration->is_static);
    view_set(arena, map, "arguments", is_function ? arguments(binder, declaration) : view_list(arena));
    return map;
}

struct view *bind_shims(struct binder *binder)
{
    struct view *list = view_list(binder->arena);
    for (size_t i = 0; i < binder->model->declarations.count; i++)
        if (binder->model->declarations.items[i]->shim.type)
            view_add(binder->arena, list, shim_view(binder, binder->model->declarations.items[i]));
    return list;
}
