/* Declarations are compared by what C calls them: to C two headers that declare one name mean the same thing. */
#include "merge.h"

#include "../base/text.h"
#include "side.h"

/* Records and enums share the names of tags, all others those of C; what has no name is known by its place. */
static const char *key_of(struct arena *arena, const struct declaration *declaration)
{
    const char *name = side_name(declaration);
    if (!name)
        return text_format(arena, "%s:%u:%u", declaration->place.file, declaration->place.line,
                           declaration->place.column);
    return text_format(arena, "%d %s", (int)declaration->kind, name);
}

static void add_declaration(struct merge *merge, struct declaration *declaration)
{
    const char *key = key_of(merge->arena, declaration);
    uintptr_t position = (uintptr_t)map_get(&merge->known, key);
    if (!position) {
        *list_add(merge->arena, &merge->model->declarations) = declaration;
        map_set(merge->arena, &merge->known, key, (void *)(uintptr_t)merge->model->declarations.count);
    } else if (declaration->is_own && !merge->model->declarations.items[position - 1]->is_own) {
        merge->model->declarations.items[position - 1] = declaration;
    }
}

static void add_library(struct merge *merge, const struct library *library)
{
    struct library *whole = &merge->model->library;
    for (size_t i = 0; i < library->headers.count; i++)
        *list_add(merge->arena, &whole->headers) = library->headers.items[i];
}

/* An empty model of the library and target of MODEL. */
static void begin(struct merge *merge, const struct model *model)
{
    merge->model = arena_new(merge->arena, struct model);
    merge->model->target = model->target;
    merge->model->library.name = model->library.name;
    merge->model->library.version = model->library.version;
    for (size_t i = 0; i < model->elsewhere.count; i++)
        list_add(merge->arena, &merge->elsewhere)->arena = merge->arena;
}

void merge_add(struct merge *merge, const struct model *model)
{
    bool is_first = !merge->model;
    if (is_first)
        begin(merge, model);
    add_library(merge, &model->library);
    for (size_t i = 0; i < model->declarations.count; i++)
        add_declaration(merge, model->declarations.items[i]);
    for (size_t i = 0; i < merge->elsewhere.count; i++) {
        merge_add(&merge->elsewhere.items[i], model->elsewhere.items[i]);
        if (is_first)
            *list_add(merge->arena, &merge->model->elsewhere) = merge->elsewhere.items[i].model;
    }
}
