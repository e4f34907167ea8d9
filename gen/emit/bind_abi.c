/* The ABI that a built library tells, and the one that packages expect: of each target the hashes, by function too. */
#include "binder.h"

#include "../abi/signatures.h"
#include "../base/text.h"

static struct view *hash_view(struct arena *arena, uint64_t hash)
{
    return view_text(arena, text_format(arena, "0x%016llx", (unsigned long long)hash));
}

static struct view *signature_views(struct arena *arena, const struct signatures *signatures)
{
    struct view *list = view_list(arena);
    for (size_t i = 0; i < signatures->functions.count; i++) {
        const struct signature *signature = &signatures->functions.items[i];
        struct view *map = view_map(arena);
        view_set_text(arena, map, "name", signature->name);
        view_set(arena, map, "signature", hash_view(arena, signature->hash));
        view_set_bool(arena, map, "is_called", signature->is_called);
        view_add(arena, list, map);
    }
    return list;
}

/* A package that compiles the library's sources brings the record, too, unless it is among them. */
static bool is_brought(const struct library *library, const char *file)
{
    for (size_t i = 0; i < library->link.sources.count; i++)
        if (text_equal(text_file_name(library->link.sources.items[i]), file))
            return false;
    return library->link.sources.count > 0;
}

static void bring(struct binder *binder, const char *file)
{
    struct view *source = view_map(binder->arena);
    view_set_text(binder->arena, source, "name", file);
    view_add(binder->arena, view_get(view_get(binder->root, "link"), "sources"), source);
}

struct view *binder_abi_record(struct arena *arena, const struct abi_record *abi)
{
    if (!abi->name)
        return view_bool(arena, false);
    struct view *map = view_map(arena);
    view_set_text(arena, map, "record", abi->name);
    view_set_text(arena, map, "file", text_format(arena, "%s.c", abi->name));
    view_set_number(arena, map, "major", abi->major);
    view_set_number(arena, map, "minor", abi->minor);
    return map;
}

void bind_abi(struct binder *binder)
{
    struct arena *arena = binder->arena;
    struct view *root = binder->root, *target = view_get(root, "target");
    const struct abi_record *abi = &binder->model->library.abi;
    struct view *record = binder_abi_record(arena, abi);
    bool brings = abi->name && is_brought(&binder->model->library, view_get_text(record, "file"));
    struct signatures signatures = {0};
    if (abi->name)
        signatures_of(&signatures, arena, binder->model);
    if (brings)
        bring(binder, view_get_text(record, "file"));
    view_set_bool(arena, root, "brings_abi", brings);
    view_set(arena, root, "abi", record);
    view_set_bool(arena, root, "has_abi", abi->name != NULL);
    view_set_bool(arena, root, "checks_abi", abi->name && abi->check != ABI_CHECK_OFF);
    view_set_bool(arena, root, "warns_abi", abi->check == ABI_CHECK_WARN);
    view_set(arena, target, "interface_hash", hash_view(arena, binder->model->own_hash));
    view_set(arena, target, "layout_hash", hash_view(arena, signatures.layout));
    view_set(arena, target, "signatures", signature_views(arena, &signatures));
}
