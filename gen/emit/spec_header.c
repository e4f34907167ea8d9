/* The view of templates/spec/header.h.mustache. */
#include "spec_header.h"

#include "../model/model_header.h"
#include "../model/model_json.h"
#include "binder.h"
#include "template.h"

#include <ctype.h>

extern const struct template_folder spec_templates;

/* "KV_STORE_H" of "kv/store.h". */
static char *guard(struct arena *arena, const char *header)
{
    char *guard = text_format(arena, "%s%s", isdigit((unsigned char)*header) ? "_" : "", header);
    for (char *at = guard; *at; at++)
        *at = isalnum((unsigned char)*at) ? (char)toupper((unsigned char)*at) : '_';
    return guard;
}

static struct view *include_views(struct arena *arena, const struct model *model)
{
    struct texts includes = {0};
    struct view *list = view_list(arena);
    model_includes(&includes, arena, model);
    for (size_t i = 0; i < includes.count; i++) {
        struct view *map = view_map(arena);
        view_set_text(arena, map, "name", includes.items[i]);
        view_add(arena, list, map);
    }
    return list;
}

bool spec_header_render(struct text *out, const struct model *model, struct diagnostics *diagnostics)
{
    struct arena *arena = out->arena;
    const char *macro = model_header_macro(arena, model->library.name);
    struct text declarations = text_create(arena);
    model_header_write(&declarations, model, &(struct model_header_options){.macro = macro});
    struct view *root = view_map(arena), *library = view_map(arena);
    view_set_text(arena, root, "version", BRIDGEGEN_VERSION);
    view_set_text(arena, root, "hash", text_format(arena, "%016llx", (unsigned long long)model->hash));
    view_set_text(arena, root, "guard", guard(arena, model->library.headers.items[0]));
    view_set_text(arena, root, "macro", macro);
    view_set_text(arena, root, "declarations", declarations.data);
    view_set(arena, root, "abi", binder_abi_record(arena, &model->library.abi));
    view_set(arena, root, "includes", include_views(arena, model));
    view_set_text(arena, library, "name", model->library.name);
    view_set(arena, root, "library", library);
    return template_render(out, template_set_create(arena, spec_templates.code), "header.h", root, diagnostics);
}
