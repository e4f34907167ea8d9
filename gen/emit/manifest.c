/* Reading and writing manifests. */
#include "manifest.h"

#include "../base/json.h"

#include <stdlib.h>
#include <string.h>

enum { FORMAT = 1 };

void manifest_add(struct arena *arena, struct manifest *manifest, const char *path, const char *text, size_t length)
{
    map_set(arena, &manifest->files, path, hash_xxh128(arena, text, length));
}

const char *manifest_hash(const struct manifest *manifest, const char *path)
{
    return map_get(&manifest->files, path);
}

/* Backslashes and control characters are parts of names somewhere and separators or nothing elsewhere. */
static bool is_part(const char *part, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)part[i] < ' ' || part[i] == '\\' || part[i] == '\x7f')
            return false;
    bool is_dots = (length == 1 && part[0] == '.') || (length == 2 && memcmp(part, "..", 2) == 0);
    return length > 0 && !is_dots;
}

bool manifest_is_path(const char *path)
{
    for (;;) {
        size_t length = strcspn(path, "/");
        if (!is_part(path, length))
            return false;
        if (path[length] == '\0')
            return true;
        path += length + 1;
    }
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(((const struct map_entry *)a)->key, ((const struct map_entry *)b)->key);
}

void manifest_write(struct text *out, const struct manifest *manifest)
{
    struct arena *arena = out->arena;
    size_t size = manifest->files.count * sizeof *manifest->files.entries;
    struct map_entry *sorted = arena_allocate(arena, size);
    if (size != 0)
        memcpy(sorted, manifest->files.entries, size);
    qsort(sorted, manifest->files.count, sizeof *sorted, compare_paths);

    struct json *root = json_create(arena, JSON_OBJECT);
    json_add_number(arena, root, "bridgegen", FORMAT);
    json_add_text(arena, root, "version", BRIDGEGEN_VERSION);
    struct json *files = json_add_array(arena, root, "files");
    for (size_t i = 0; i < manifest->files.count; i++) {
        struct json *file = json_add_object(arena, files, NULL);
        json_add_text(arena, file, "path", sorted[i].key);
        json_add_text(arena, file, "xxh128", sorted[i].value);
    }
    json_write(out, root);
}

static bool fail(struct diagnostics *diagnostics, const struct json *at, const char *message)
{
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "output-manifest", at->place, "%s", message);
    return false;
}

static const char *text_member(const struct json *object, const char *name)
{
    const struct json *member = object->kind == JSON_OBJECT ? json_member(object, name) : NULL;
    return member != NULL && member->kind == JSON_STRING ? member->text : NULL;
}

static bool check_format(const struct json *root, struct diagnostics *diagnostics)
{
    const struct json *format = root->kind == JSON_OBJECT ? json_member(root, "bridgegen") : NULL;
    if (format == NULL || format->kind != JSON_NUMBER)
        return fail(diagnostics, root, "this is not a manifest of bridgegen");
    if (strtol(format->text, NULL, 10) != FORMAT)
        return fail(diagnostics, format, "this manifest has another format, of a newer bridgegen");
    return true;
}

bool manifest_read(struct manifest *out, struct arena *arena, const struct source *source,
                   struct diagnostics *diagnostics)
{
    const struct json *root = json_read(arena, source, diagnostics);
    if (root == NULL || !check_format(root, diagnostics))
        return false;
    out->version = text_member(root, "version");
    const struct json *files = json_member(root, "files");
    if (files == NULL || files->kind != JSON_ARRAY)
        return fail(diagnostics, root, "this manifest lists no files");
    for (const struct json *file = files->first; file != NULL; file = file->next) {
        const char *path = text_member(file, "path"), *hash = text_member(file, "xxh128");
        if (path == NULL || hash == NULL)
            return fail(diagnostics, file, "a file of a manifest has a path and an xxh128");
        if (!manifest_is_path(path) || text_equal(path, MANIFEST_NAME))
            return fail(diagnostics, file, "this path is not one of a file in the folder");
        map_set(arena, &out->files, path, arena_copy_text(arena, hash));
    }
    return true;
}
