/* The members of "library" that a document has, by its kind. */
#include "library_json.h"

static void write_texts(struct arena *arena, struct json *object, const char *name, const char *const *items,
                        size_t count)
{
    if (count)
        json_add_texts(arena, object, name, items, count);
}

static void write_link(struct arena *arena, struct json *library, const struct link *link)
{
    if (!link->libraries.count && !link->library_dirs.count && !link->pkg_config && !link->sources.count &&
        !link->include_dirs.count && !link->defines.count)
        return;
    struct json *object = json_add_object(arena, library, "link");
    write_texts(arena, object, "libraries", link->libraries.items, link->libraries.count);
    write_texts(arena, object, "library_dirs", link->library_dirs.items, link->library_dirs.count);
    if (link->pkg_config)
        json_add_text(arena, object, "pkg_config", link->pkg_config);
    write_texts(arena, object, "sources", link->sources.items, link->sources.count);
    write_texts(arena, object, "include", link->include_dirs.items, link->include_dirs.count);
    write_texts(arena, object, "defines", link->defines.items, link->defines.count);
}

static void write_abi(struct arena *arena, struct json *library, const struct abi_record *abi)
{
    if (!abi->name)
        return;
    struct json *object = json_add_object(arena, library, "abi");
    json_add_text(arena, object, "record", abi->name);
    json_add_number(arena, object, "major", (int64_t)abi->major);
    json_add_number(arena, object, "minor", (int64_t)abi->minor);
}

void library_json_write(struct arena *arena, struct json *document, const struct model *model, enum document_kind kind)
{
    const struct library *library = &model->library;
    struct json *object = json_add_object(arena, document, "library");
    json_add_text(arena, object, "name", library->name);
    if (library->version)
        json_add_text(arena, object, "version", library->version);
    if (kind == DOCUMENT_SPEC)
        write_texts(arena, object, "prefixes", library->prefixes.items, library->prefixes.count);
    write_texts(arena, object, "headers", library->headers.items, library->headers.count);
    if (kind == DOCUMENT_SPEC) {
        struct texts includes = {0};
        model_includes(&includes, arena, model);
        write_texts(arena, object, "includes", includes.items, includes.count);
        write_link(arena, object, &library->link);
    }
    write_abi(arena, object, &library->abi);
}
